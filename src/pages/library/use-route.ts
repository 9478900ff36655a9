import { useEffect, useState } from "preact/hooks";
import { parseRoute, routeAddress, type Route } from "./route.ts";

/** The route of the address, as it changes. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const controller = new AbortController();
    addEventListener("hashchange", () => setRoute(parseRoute(location.hash)), { signal: controller.signal });
    return () => controller.abort();
  }, []);
  return route;
}

/** Goes to a route; `replace` leaves no step to come back to. */
export function goTo(route: Route, { replace = false } = {}): void {
  if (replace) location.replace(routeAddress(route));
  else location.hash = routeAddress(route);
}
