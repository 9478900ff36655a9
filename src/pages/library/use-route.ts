import { useEffect, useState } from "preact/hooks";
import { parseRoute, routeAddress, type Route } from "./route.ts";

/** The route of the address, as it changes. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const controller = new AbortController();
    const follow = (): void => setRoute(parseRoute(location.hash));
    addEventListener("hashchange", follow, { signal: controller.signal });
    // A row that was pressed as soon as it was drawn has changed the address before anybody listened.
    if (routeAddress(route) !== routeAddress(parseRoute(location.hash))) follow();
    return () => controller.abort();
  }, []);
  return route;
}

/** Goes to a route; `replace` leaves no step to come back to. */
export function goTo(route: Route, { replace = false } = {}): void {
  if (replace) location.replace(routeAddress(route));
  else location.hash = routeAddress(route);
}
