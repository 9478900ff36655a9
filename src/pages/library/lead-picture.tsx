import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { ClipRow } from "../../core/clips/clip.ts";
import { leadPicture } from "../../store/lead-picture.ts";
import { addressOf } from "./use-pictures.ts";
import { ready, useLive } from "./use-live.ts";

/** Pictures are read when they come this near to the window. */
const NEAR = "400px";

/** The picture of a clip's card, read when the card comes near; nothing where the library keeps none. */
export function LeadPicture({ row: { id, picture } }: { row: ClipRow }): JSX.Element {
  const place = useRef<HTMLSpanElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!place.current) return undefined;
    const observer = new IntersectionObserver((entries) => { if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true); }, { rootMargin: NEAR });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  const file = ready(useLive(async () => (near ? await leadPicture(id, picture) : undefined), [near, id, picture]));
  const address = useMemo(() => file && addressOf(file), [file?.hash]);
  useEffect(() => () => { if (address) URL.revokeObjectURL(address); }, [address]);
  return <span class="card-picture" ref={place}>{address && <img src={address} alt="" />}</span>;
}
