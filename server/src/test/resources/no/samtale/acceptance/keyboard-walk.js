// What a walk by keyboard sees of a page: its controls, which of them got the focus, and whether the focus was seen.
// KeyboardWalk.java puts it into the page and presses the keys.
(() => {
  const ROLES = 'button link tab option menuitem menuitemradio switch checkbox radio combobox'.split(' ');
  const CONTROLS = [
    'a[href],button,input:not([type=hidden]),select,textarea,summary,[contenteditable=true],[tabindex="0"]',
    ...ROLES.map((role) => `[role=${role}]`),
  ].join();
  const COMPOSITES = '[role=tablist],[role=listbox],[role=menu],[role=radiogroup]';
  /** Each part of a date has the focus by itself. */
  const STOPS = { date: 4, 'datetime-local': 7 };
  let controls = [];
  let reached = new Set();
  let forward = new Set();
  const unseen = new Set();
  const outside = new Set();
  let left = 0;

  const told = (one) => one.outerHTML.replace(/<svg.*?<\/svg>|<!---->/gs, '').replace(/\s+/g, ' ').slice(0, 170);
  const shown = (one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0;
  const enabled = (one) => !one.matches(':disabled') && !one.closest('[inert]');
  const room = () => [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
  const composite = (one) => one.closest(COMPOSITES) ?? (one.type === 'radio' ? `radio ${one.name}` : null);

  // A background alone would be too faint to count.
  function look(one) {
    const style = getComputedStyle(one);
    const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
    return `${outlined ? style.outlineColor : ''} ${style.boxShadow} ${style.borderColor} ${style.borderWidth}`;
  }

  /** As it and what is around it look; some show the focus by their frame. */
  function looks(one) {
    const all = [];
    for (let at = one; at && at !== document.documentElement && all.length < 5; at = at.parentElement) all.push(look(at));
    return all.join('|');
  }

  function reach(one) {
    reached.add(one);
    const active = one.getAttribute('aria-activedescendant');
    if (active) reached.add(document.getElementById(active));
  }

  document.addEventListener('focusin', ({ target }) => {
    if (!room().contains(target)) outside.add(target);
    const known = controls.find((one) => one.element === target);
    if (!known) return;
    reach(target);
    if (looks(target) === known.looks) unseen.add(target);
  });
  document.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget === null) left++;
  });

  /** What has a listener of its own, or one that the framework keeps for it, and no key to press. */
  const listens = (one) =>
    Object.getOwnPropertySymbols(one).some(
      (symbol) => symbol.description === 'events' && ['click', 'mousedown', 'pointerdown'].some((name) => one[symbol]?.[name]),
    );

  // What is asked for is waited for.
  let asked = 0;
  let changed = 0;
  const { fetch } = window;
  window.fetch = async (...what) => {
    asked++;
    try {
      return await fetch(...what);
    } finally {
      changed = performance.now();
      asked--;
    }
  };
  new MutationObserver(() => {
    changed = performance.now();
  }).observe(document, { childList: true, subtree: true });

  /** A page whose file is on its way: a fetch that no script sees. */
  function opening() {
    const room = document.querySelector('.measure');
    return room !== null && room.querySelector(':scope > :not([role=status])') === null;
  }

  window.keyboardWalk = {
    /** Done when everything has been answered and nothing has changed for a moment. */
    async settled() {
      const begun = performance.now();
      changed = begun;
      while (performance.now() < begun + 20_000 && (asked > 0 || opening() || performance.now() < changed + 150))
        await new Promise((resolve) => setTimeout(resolve, 20));
    },

    /** Takes in what can be used now; answers how often Tab is pressed to come round it. */
    mark() {
      document.activeElement?.blur();
      for (const one of room().querySelectorAll('details')) one.open = true;
      controls = [...room().querySelectorAll(CONTROLS)]
        .filter((one) => shown(one) && enabled(one))
        .map((element) => ({ element, looks: looks(element) }));
      reached = new Set();
      unseen.clear();
      outside.clear();
      left = 0;
      return controls.reduce((sum, { element }) => sum + (STOPS[element.type] ?? 1), 6);
    },

    /** Now the other way; answers how often the focus has left the page, past its end. */
    turn() {
      forward = reached;
      reached = new Set();
      const gone = left;
      left = 0;
      return gone;
    },

    left: () => left,

    /** What arrows choose while the focus stays where one writes. */
    choose: () => reach(document.activeElement),

    /** Sets the focus on the member that Tab reaches of a group; answers how many it has, or less than 0 past the last. */
    group(at) {
      const groups = [...new Set(controls.map(({ element }) => composite(element)).filter(Boolean))];
      if (at >= groups.length) return -1;
      const members = controls.map(({ element }) => element).filter((one) => composite(one) === groups[at]);
      const entry = members.find((one) => forward.has(one));
      // A list that is chosen from while one writes has the focus where one writes.
      const field = controls.find(({ element }) => element.getAttribute('aria-controls') === groups[at].id && element.hasAttribute('aria-activedescendant'));
      (field?.element ?? entry)?.focus();
      return entry ? members.length : 0;
    },

    /** The names of buttons on the page that may open something, those that send a form left out. */
    buttons: () =>
      [...document.querySelectorAll('main button')]
        .filter((one) => shown(one) && enabled(one) && one.type !== 'submit')
        .filter((one) => !one.hasAttribute('popovertarget') && composite(one) === null && !one.closest('.list'))
        .map((one) => one.textContent.trim())
        .filter(Boolean),

    focusButton(name) {
      const found = [...document.querySelectorAll('main button')].find(
        (one) => shown(one) && enabled(one) && one.textContent.trim() === name,
      );
      found?.focus();
      return found !== undefined;
    },

    /** Sets the focus on a button that opens a menu; false past the last. */
    menu(at) {
      const openers = [...room().querySelectorAll('[aria-haspopup=menu]')].filter(shown);
      openers[at]?.focus();
      return at < openers.length;
    },

    /** What arrows choose in the menu that is open; a mark for each that was not chosen before. */
    item() {
      const { activeElement } = document;
      const all = [...document.querySelectorAll('[role=menu]:popover-open [role^=menuitem]')];
      if (all.includes(activeElement)) activeElement.dataset.walked = '';
      return all.filter((one) => !('walked' in one.dataset)).map((one) => `not reached in the menu: ${told(one)}`);
    },

    onOpener: () => document.activeElement?.getAttribute('aria-haspopup') === 'menu' && !document.querySelector(':popover-open'),

    focused: () => document.activeElement?.textContent.trim() ?? '',

    faults() {
      const known = new Set(controls.map(({ element }) => element));
      const here = (one) => one.isConnected && shown(one);
      const grouped = (one) => composite(one) !== null;
      const missed = [...known].filter((one) => here(one) && !forward.has(one) && !reached.has(one));
      const oneWay = [...known].filter((one) => here(one) && !grouped(one) && forward.has(one) !== reached.has(one));
      const mouse = [...room().querySelectorAll('*')].filter(
        (one) =>
          shown(one) &&
          (getComputedStyle(one).cursor === 'pointer' || listens(one)) &&
          !one.closest(`label,${CONTROLS}`) &&
          one !== room(),
      );
      return [
        ...missed.map((one) => `not reached: ${told(one)}`),
        ...oneWay.filter((one) => !missed.includes(one)).map((one) => `reached one way only: ${told(one)}`),
        ...[...unseen].filter(here).map((one) => `focus not seen: ${told(one)}`),
        ...[...outside].map((one) => `focus out of the dialog: ${told(one)}`),
        ...mouse.map((one) => `for a mouse only: ${told(one)}`),
      ];
    },
  };
})();
