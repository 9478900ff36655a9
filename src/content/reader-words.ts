import { t, type MessageKey } from "../platform/i18n.ts";
import type { PictureWords } from "../ui/picture-viewer.ts";
import type { ReaderWords } from "../ui/reader-bar.tsx";
import type { SpeechWords } from "../ui/speech-bar.tsx";

/** The reader's words in the interface's language. */
export function readerWords(): ReaderWords {
  return {
    script: t("popup_script"),
    clip: t("popup_clip"),
    clipped: t("clip_before"),
    type: t("reader_type"),
    people: t("reader_people"),
    tidy: t("veto_tidy"),
    listen: t("reader_listen"),
    print: t("reader_print"),
    help: t("reader_help"),
    close: t("reader_close"),
    keys: (line) => t(`reader_key_${line}`),
    typePanel: {
      label: (name) => t(`type_${name}`),
      value: (name, value) => t(`setting_${name}_${value}` as MessageKey),
      ownLook: t("type_own_look", location.hostname),
    },
  };
}

export function speechWords(): SpeechWords {
  return {
    label: t("reader_listen"),
    pause: t("speech_pause"),
    resume: t("speech_resume"),
    previous: t("speech_previous"),
    next: t("speech_next"),
    stop: t("speech_stop"),
    speed: t("speech_speed"),
    voice: t("speech_voice"),
    noVoice: t("speech_no_voice"),
    ask: (voice) => t("speech_ask", voice),
    agree: t("speech_agree"),
    refuse: t("speech_refuse"),
  };
}

export function pictureWords(): PictureWords {
  return {
    label: t("picture_label"),
    enlarge: (alt) => (alt ? t("picture_enlarge_named", alt) : t("picture_enlarge")),
    of: (number, total) => t("picture_of", number, total),
    previous: t("picture_previous"),
    next: t("picture_next"),
    close: t("picture_close"),
  };
}
