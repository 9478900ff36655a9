import type { FigureNote } from "../figures/figure-note.ts";
import type { Figure } from "../figures/figure.ts";
import { base64Of, bytesOf } from "./base64.ts";
import type { FullClip } from "./full-clip.ts";
import { fields, parseFullClip } from "./parse-clip.ts";
import { parseFigureNote, parseOwnFigure } from "./parse-figures.ts";
import { pictureType, type PictureFile } from "./picture-file.ts";

/*
 * A backup is NDJSON, gzipped: a head, what the user said of figures, every clip and picture, and an end with their numbers. Each line holds a record
 * and the SHA-256 of its JSON, so that a torn or altered file is known before anything of it is used.
 */

/** Raised when a reader of this version could no longer read what is written. 2: figures. */
export const BACKUP_VERSION = 2;
const FORMAT = "qingdu-backup";

export type BackupRecord =
  | { kind: "head"; format: typeof FORMAT; version: number; createdAt: number }
  | { kind: "figure-note"; note: FigureNote }
  | { kind: "own-figure"; figure: Figure }
  | { kind: "clip"; clip: FullClip }
  | { kind: "picture"; hash: string; bytes: string }
  /** `figures`: notes on figures and figures of the user's own; 0 in a file of version 1. */
  | { kind: "end"; clips: number; pictures: number; figures: number };

/** Why a file can't be read as a backup. Nothing was changed. */
export class BackupProblem extends Error {
  override name = "BackupProblem";
  /** Not a backup of ours; written by a newer version; torn or altered; or larger than we take. */
  readonly reason: "not-backup" | "newer" | "damaged" | "too-large";

  constructor(reason: BackupProblem["reason"], detail: string) {
    super(`${reason}: ${detail}`);
    this.reason = reason;
  }
}

export const backupHead = (createdAt: number): BackupRecord => ({ kind: "head", format: FORMAT, version: BACKUP_VERSION, createdAt });

/** A picture's record; its bytes as base64. */
export function pictureRecord({ hash, bytes }: PictureFile): BackupRecord {
  return { kind: "picture", hash, bytes: base64Of(bytes) };
}

/** One line of a backup, without its line break. */
export async function backupLine(record: BackupRecord): Promise<string> {
  const json = JSON.stringify(record);
  return `{"sha256":"${await sha256(new TextEncoder().encode(json))}","record":${json}}`;
}

/** The record of a line. Throws BackupProblem where the line is not what was written. */
export async function readBackupLine(line: string): Promise<BackupRecord> {
  const { sha256: sum, record } = jsonOf(line);
  if (sum !== (await sha256(new TextEncoder().encode(JSON.stringify(record))))) throw new BackupProblem("damaged", "a line's checksum is wrong");
  const { kind, ...rest } = fields(record, "record");
  if (kind === "head" && rest["format"] === FORMAT) return readHead(rest);
  if (kind === "figure-note") return { kind, note: parseFigureNote(rest["note"]) };
  if (kind === "own-figure") return { kind, figure: parseOwnFigure(rest["figure"]) };
  if (kind === "clip") return { kind, clip: parseFullClip(rest["clip"]) };
  if (kind === "picture" && typeof rest["hash"] === "string" && typeof rest["bytes"] === "string") return { kind, hash: rest["hash"], bytes: rest["bytes"] };
  if (kind === "end" && typeof rest["clips"] === "number" && typeof rest["pictures"] === "number") {
    return { kind, clips: rest["clips"], pictures: rest["pictures"], figures: typeof rest["figures"] === "number" ? rest["figures"] : 0 };
  }
  throw new BackupProblem("damaged", "a line is no record of ours");
}

function readHead({ version, createdAt }: Partial<Record<string, unknown>>): BackupRecord {
  if (typeof version !== "number" || typeof createdAt !== "number") throw new BackupProblem("damaged", "the head is not whole");
  if (version > BACKUP_VERSION) throw new BackupProblem("newer", `version ${version}`);
  return { ...backupHead(createdAt) };
}

/** The file of a picture's record. Throws BackupProblem where its bytes are not those that its hash names, or no picture. */
export async function readPicture({ hash, bytes: base64 }: { hash: string; bytes: string }): Promise<PictureFile> {
  const bytes = bytesOrDamaged(base64);
  const type = pictureType(bytes);
  if (!type || (await sha256(bytes)) !== hash) throw new BackupProblem("damaged", "a picture is not what it was");
  return { hash, type, bytes };
}

/** SHA-256 in hexadecimal. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function jsonOf(line: string): Partial<Record<string, unknown>> {
  try {
    return fields(JSON.parse(line), "line");
  } catch (error) {
    throw new BackupProblem("damaged", String(error));
  }
}

function bytesOrDamaged(base64: string): Uint8Array<ArrayBuffer> {
  try {
    return bytesOf(base64);
  } catch (error) {
    throw new BackupProblem("damaged", String(error));
  }
}
