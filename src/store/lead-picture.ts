import type { PictureFile } from "../core/clips/picture-file.ts";
import { database } from "./database.ts";
import { inLibrary } from "./storage-unavailable.ts";

/** The kept picture that stands for a clip: the one at `src` on its page, else any of the clip. Undefined where none is kept. */
export async function leadPicture(clipId: string, src: string | undefined): Promise<PictureFile | undefined> {
  return inLibrary(() => database.transaction("r", [database.pictures, database.pictureFiles], async () => {
    const wanted = src === undefined ? undefined : await database.pictures.get([clipId, src]);
    const picture = wanted ?? (await database.pictures.where("[clipId+src]").between([clipId], [clipId, []]).first());
    return picture && database.pictureFiles.get(picture.hash);
  }));
}
