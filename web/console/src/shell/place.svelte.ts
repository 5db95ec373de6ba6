import { href, parse, type Route } from './route.ts';

let current = $state.raw<Route>(parse(location.hash));

addEventListener('hashchange', () => {
  current = parse(location.hash);
});

/** Where one is, by the address. */
export function place(): Route {
  return current;
}

/** Goes to another place; `replace` leaves no trace of this one for the back button. */
export function go(route: Route, replace = false): void {
  const address = href(route);
  if (address === location.hash) return;
  if (replace) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  current = route;
}
