// What is lost of a page that is narrow, or read at twice its size: NothingLost.java puts it in and asks it.
(() => {
  const CONTROLS = 'a[href],button,input:not([type=hidden]),select,textarea,summary';
  const shown = (one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0;
  const told = (one) => one.outerHTML.replace(/<svg.*?<\/svg>|<!---->/gs, '').replace(/\s+/g, ' ').slice(0, 150);
  const room = () => [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
  /** What is read aloud only, or shown on focus, has no place on the page. */
  const aside = (one) => one.closest('.ds-sr-only,.unseen,.skip') !== null;
  const scroller = (one) => {
    for (let at = one.parentElement; at; at = at.parentElement)
      if (/auto|scroll/.test(getComputedStyle(at).overflowY) && at.scrollHeight > at.clientHeight) return at;
    return null;
  };
  const own = (one) => [...one.childNodes].filter((node) => node.nodeType === 3 && node.data.trim());

  const within = (one, is) => {
    for (let at = one; at; at = at.parentElement) if (is(at)) return true;
    return false;
  };
  /** What stays in place while the rest scrolls past it: nothing is under it for good. */
  const sticks = (one) => within(one, (at) => getComputedStyle(at).position === 'sticky');
  /** A part that a button in sight opens. */
  const disclosed = (one) =>
    [...document.querySelectorAll('[aria-expanded=false][aria-controls]')].some(
      (button) => shown(button) && document.getElementById(button.getAttribute('aria-controls'))?.contains(one),
    );

  /** Of a control whose box is another's: not of a label's field, or of a link around a row. */
  function overlap(one, other) {
    if (one.contains(other) || other.contains(one) || scroller(one) !== scroller(other)) return false;
    if (sticks(one) !== sticks(other)) return false;
    // A field with a button in its own end, which keeps room for it.
    if (one.matches('input,textarea') && one.parentElement === other.parentElement && getComputedStyle(other).position === 'absolute')
      return false;
    const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
    const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    return across > 2 && down > 2;
  }

  /** Text that stands outside the page, or is cut off without saying so. */
  function cut(one) {
    const style = getComputedStyle(one);
    // Three dots say that there is more, where one line is shown and where a few are.
    if (style.textOverflow === 'ellipsis' || !/^(none|)$/.test(style.webkitLineClamp)) return false;
    return own(one).some((node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()].some((box) => {
        if (box.width < 1) return false;
        if (box.right > innerWidth + 1 || box.left < -1) return !inEllipsis(one);
        const hides = /hidden|clip/.test(style.overflowX) || one.matches('button,a,select');
        const frame = one.getBoundingClientRect();
        return hides && (box.right > frame.right + 1 || box.left < frame.left - 1);
      });
    });
  }

  function inEllipsis(one) {
    for (let at = one; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.textOverflow === 'ellipsis' || /auto|scroll/.test(style.overflowX)) return true;
    }
    return false;
  }

  let had = [];

  window.nothingLost = {
    /** Takes in what the page has while it is wide. */
    remember() {
      // The inbox is three screens there: the list, what is open, and the person.
      const inbox = /^#\/[^/]+\/[^/]+\/contact/.test(location.hash) ? '.at-context' : '.at-conversation:has(header)';
      const page =
        document.querySelector('dialog[open]') ??
        document.querySelector('.page .measure') ??
        document.querySelector(inbox) ??
        document.querySelector('.at-list') ??
        document.body;
      had = [...page.querySelectorAll(CONTROLS)].filter((one) => shown(one) && !aside(one));
    },

    faults() {
      const controls = [...room().querySelectorAll(CONTROLS)].filter((one) => shown(one) && !aside(one));
      const texts = [...room().querySelectorAll('*')].filter((one) => shown(one) && own(one).length && !aside(one));
      const named = new Set(controls.map((one) => one.textContent.trim()));
      const wide = document.documentElement.scrollWidth > innerWidth + 1;
      return [
        ...(wide ? [`the page is ${document.documentElement.scrollWidth} wide`] : []),
        ...had
          .filter((one) => one.isConnected && !shown(one) && !disclosed(one) && !named.has(one.textContent.trim()))
          .map((one) => `gone: ${told(one)}`),
        ...texts.filter(cut).map((one) => `cut off: ${told(one)}`),
        ...controls.flatMap((one, at) =>
          controls.slice(at + 1).filter((other) => overlap(one, other)).map((other) => `over each other: ${told(one)} and ${told(other)}`),
        ),
      ];
    },

    /** What moves although the reader has asked that nothing does. */
    moving: () =>
      document
        .getAnimations()
        .filter((one) => one.effect?.getComputedTiming().duration > 0 && one.playState === 'running')
        .map((one) => `moves: ${one.animationName ?? one.transitionProperty} of ${told(one.effect.target)}`),
  };
})();
