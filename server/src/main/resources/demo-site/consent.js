// The invented company's own consent tool: asks in its own words, stores nothing, and hands the answer to the chat by
// window.Samtale.consent. A real one does the same with its own prompt.
(() => {
  const WORDS = {
    nb: {
      question: 'Kan den som svarer i chatten, se hvilke sider du er på?',
      text: 'Da ser vi også hva slags enhet du bruker. Det slettes etter ett døgn, eller straks du ombestemmer deg. Du må være fylt 13 år for å si ja selv. Chatten virker like godt uansett.',
      yes: 'Ja',
      no: 'Nei',
      said: { true: 'Du har sagt ja.', false: 'Du har sagt nei.', null: 'Du har ikke svart. Da gjør vi det ikke.' },
    },
    en: {
      question: 'May those who answer in the chat see which pages you are on?',
      text: 'Then we also see what kind of device you use. It is erased after a day, or as soon as you change your mind. You must be 13 or older to say yes yourself. The chat works just as well either way.',
      yes: 'Yes',
      no: 'No',
      said: { true: 'You have said yes.', false: 'You have said no.', null: 'You have not answered. So we do not do it.' },
    },
  };
  const words = document.documentElement.lang === 'en' ? WORDS.en : WORDS.nb;

  function element(tag, text, parent) {
    const made = document.createElement(tag);
    made.textContent = text;
    parent.append(made);
    return made;
  }

  function build(foot) {
    const section = element('div', '', foot);
    section.className = 'ask';
    section.setAttribute('role', 'group');
    section.setAttribute('aria-label', words.question);
    element('h2', words.question, section);
    element('p', words.text, section);
    const answers = element('p', '', section);
    answers.className = 'answers';
    const status = element('p', words.said.null, section);
    status.setAttribute('role', 'status');
    const tell = (yes) => {
      status.textContent = words.said[yes ?? null];
    };
    for (const yes of [true, false]) {
      const button = element('button', yes ? words.yes : words.no, answers);
      button.type = 'button';
      button.onclick = () => {
        window.Samtale?.consent({ improve: yes }, `${words.question}\n\n${words.text}`);
        tell(yes);
      };
    }
    addEventListener('samtale:consent', (event) => tell(event.detail.improve));
  }

  addEventListener('DOMContentLoaded', () => build(document.querySelector('.foot .wide')));
})();
