import { DAY } from "./calendar.ts";

/** Days that a clip stays in the trash before it is deleted for good: time to miss it and look. */
export const TRASH_DAYS = 30;

/** What went to the trash before this moment is to be deleted; both in milliseconds since 1970. */
export const trashEnd = (now: number): number => now - TRASH_DAYS * DAY;
