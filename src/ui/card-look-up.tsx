import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { LookUp, LookUpOutcome, LookUpPicture } from "../core/figures/look-up.ts";

/** The words of a look-up, in the interface's language. */
export interface LookUpWords {
  lookUp: string;
  asking: string;
  /** What is said where nothing was found, or nobody could be asked. */
  outcome: Record<Exclude<LookUpOutcome["kind"], "found">, string>;
  source: (title: string, day: number) => string;
  picture: string;
}

interface LookUpProps {
  words: LookUpWords;
  /** Language of what is looked up, a BCP 47 tag. */
  lang: string;
  kept: LookUp | undefined;
  /** `ask`: where there is no permission, ask for it. */
  lookUp: (ask: boolean) => Promise<LookUpOutcome>;
}

type State = { kind: "idle" } | { kind: "asking" } | LookUpOutcome;

/** The page of the licence that Wikipedia's text is under. */
const LICENCE = "https://creativecommons.org/licenses/by-sa/4.0/";

/** What Wikipedia says of a figure: asked for by a click, with its source and licence. What went wrong is said plainly. */
export function LookUpPart({ words, lang, kept, lookUp }: LookUpProps): JSX.Element {
  const [state, setState] = useState<State>(kept ? { kind: "found", found: kept } : { kind: "idle" });
  const ask = (first: boolean): void => {
    setState({ kind: "asking" });
    lookUp(first).then(setState, () => setState({ kind: "failed" }));
  };
  // The question is answered in another tab: whoever comes back from there has said yes or no.
  useEffect(() => {
    if (state.kind !== "asked") return undefined;
    const back = (): void => {
      if (document.visibilityState === "visible") ask(false);
    };
    document.addEventListener("visibilitychange", back);
    return () => document.removeEventListener("visibilitychange", back);
  }, [state.kind]);
  if (state.kind === "found") return <Found words={words} lang={lang} found={state.found} />;
  return (
    <div class="look-up">
      {/* A page's own script may not press it. */}
      <button class="ask" aria-disabled={state.kind === "asking"} onClick={({ isTrusted }) => isTrusted && state.kind !== "asking" && ask(true)}>
        {words.lookUp}
      </button>
      <p role="status">{state.kind === "asking" ? words.asking : state.kind !== "idle" && words.outcome[state.kind]}</p>
    </div>
  );
}

function Found({ words, lang, found: { title, text, address, at, picture } }: { words: LookUpWords; lang: string; found: LookUp }): JSX.Element {
  return (
    <div class="look-up found">
      {picture && <Picture picture={picture} title={title} />}
      <p lang={lang} tabIndex={-1}>
        {text}
      </p>
      <p class="source">
        <Away to={address}>{words.source(title, at)}</Away>
        {" · "}
        <Away to={LICENCE}>CC BY-SA 4.0</Away>
        {picture && (
          <>
            {" · "}
            <Away to={picture.address}>{words.picture}</Away>
          </>
        )}
      </p>
    </div>
  );
}

/** A link out that tells nobody where it stood. */
export function Away({ to, children }: { to: string; children: string }): JSX.Element {
  return (
    <a href={to} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

/** Drawn from its bytes, since a page's policy may forbid an image of any address. */
function Picture({ picture: { type, base64 }, title }: { picture: LookUpPicture; title: string }): JSX.Element | null {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState<"waiting" | "yes" | "no">("waiting");
  useEffect(() => {
    let wanted = true;
    const draw = async (): Promise<void> => {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type }));
      const element = canvas.current;
      if (!wanted || !element) return;
      [element.width, element.height] = [image.width, image.height];
      element.getContext("2d")?.drawImage(image, 0, 0);
      image.close();
      setDrawn("yes");
    };
    // Bytes that are no picture after all.
    draw().catch(() => wanted && setDrawn("no"));
    return () => {
      wanted = false;
    };
  }, [base64]);
  return drawn === "no" ? null : <canvas ref={canvas} role="img" aria-label={title} hidden={drawn === "waiting"} />;
}
