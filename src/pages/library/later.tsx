import { createElement, type ComponentType, type JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Trouble } from "./trouble.tsx";

/** A part of the page whose code is fetched when it is first shown, so that the page's first rows need not wait for it. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): (props: Props) => JSX.Element | null {
  let part: ComponentType<Props> | undefined;
  const fetch = async (): Promise<void> => {
    part = await load();
  };
  return function Later(props) {
    const [state, setState] = useState<"here" | "coming" | { error: unknown }>(part ? "here" : "coming");
    useEffect(() => { if (!part) fetch().then(() => setState("here"), (error: unknown) => setState({ error })); }, []);
    if (typeof state === "object") return <Trouble error={state.error} />;
    return part ? createElement(part, props) : null;
  };
}
