import type { Plugin } from 'vite';

/** Files of Svelte in which something that the widget never does is made a constant, so that the build drops it. */
const NEVER: { file: string; what: string; from: RegExp; to: string }[] = [
  {
    // Never rendered on a server, so nothing is ever hydrated.
    file: '/svelte/src/internal/client/dom/hydration.js',
    what: 'hydrating',
    from: /export let hydrating = false|\thydrating = value;/g,
    to: 'export const hydrating = false',
  },
  {
    // All state is `$state.raw`, so nothing is ever made a deep proxy.
    file: '/svelte/src/internal/client/reactivity/sources.js',
    what: 'proxy',
    from: /should_proxy \? proxy\(value\) : value/g,
    to: 'value',
  },
  {
    // Nothing is awaited in a template: Svelte's compiler refuses that unless it is told to take it.
    file: '/svelte/src/internal/client/reactivity/async.js',
    what: 'await',
    from: /async\.length === 0 && pending\.length === 0/g,
    to: 'true',
  },
  {
    // No boundary is declared, and the one that Svelte puts around everything catches nothing: what is thrown inside
    // goes on outwards, with and without it.
    file: '/svelte/src/internal/client/dom/blocks/boundary.js',
    what: 'boundary',
    from: /new Boundary\(node, props, children, transform_error\);/g,
    to: 'block(() => void branch(() => children(node)), flags);',
  },
];

/**
 * Drops what the widget does not use of Svelte and Vite, about 4 kB gzip of its budget of 30: hydration, deep
 * proxies, awaiting in templates, boundaries, and the helper that preloads chunks. The build fails when Svelte has changed
 * there, or when a file of ours breaks one of the vows.
 */
export function lean(): Plugin {
  return {
    name: 'samtale:lean',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      if (id.includes('vite/preload-helper')) return 'export const __vitePreload = (load) => load();';
    },
    transform(code, id) {
      if (/\/widget\/src\/.*\.(svelte|ts)$/.test(id) && /\$state[(<]/.test(code)) {
        this.error('Use $state.raw in the widget: its build leaves deep proxies out.');
      }
      if (/\/widget\/src\/.*\.svelte$/.test(id) && code.includes('<svelte:boundary')) {
        this.error('The widget has no boundaries: its build leaves them out.');
      }
      const never = NEVER.find(({ file }) => id.endsWith(file));
      if (!never) return;
      if (!never.from.test(code)) this.error(`Svelte has changed: look anew at how it uses ${never.what}.`);
      let first = true;
      const changed = code.replace(never.from, () => {
        const text = first ? never.to : '';
        first = false;
        return text;
      });
      return { code: changed, map: null };
    },
  };
}
