// Adds new requests to the log as they come. Without scripts the page has a link that loads it anew.
const live = document.querySelector('[data-live]');
const rows = document.querySelector('[data-live-rows]');
if (live && rows) {
  start();
}

function start() {
  const EVERY = 3000;
  const QUIET = 10000;
  const MOST = 200;
  // A page that nobody touches must not keep a session from ending.
  const UNATTENDED = 15 * 60 * 1000;
  const button = document.createElement('button');
  const state = document.createElement('span');
  const status = document.createElement('span');
  let paused = false;
  let touched = Date.now();
  let unsaid = 0;
  let said = 0;

  button.type = 'button';
  button.className = 'button small';
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  live.append(state, button, status);
  show('Live');
  button.addEventListener('click', () => pause(!paused));
  for (const sign of ['pointerdown', 'keydown', 'scroll']) {
    addEventListener(sign, () => { touched = Date.now(); }, { passive: true });
  }
  setInterval(turn, EVERY);

  function show(text) {
    state.textContent = text;
    button.textContent = paused ? 'Resume' : 'Pause';
  }

  function pause(wanted) {
    paused = wanted;
    show(paused ? 'Paused' : 'Live');
    if (!paused) {
      turn();
    }
  }

  async function turn() {
    if (paused || document.hidden) {
      return;
    }
    if (Date.now() - touched > UNATTENDED) {
      pause(true);
      return;
    }
    try {
      const answer = await fetch(live.dataset.live, { headers: { Accept: 'text/html' }, redirect: 'manual' });
      if (answer.type === 'opaqueredirect') {
        pause(true);
        show('Signed out');
        return;
      }
      if (answer.ok && !paused) {
        add(await answer.text());
        show('Live');
      }
    } catch (unreachable) {
      show('Out of reach');
    }
  }

  function add(text) {
    const known = new Set(Array.from(rows.children, (row) => row.dataset.entry));
    const body = document.createElement('tbody');
    body.innerHTML = text;
    const fresh = Array.from(body.children).filter((row) => !known.has(row.dataset.entry)).reverse();
    for (const row of rows.querySelectorAll('.fresh')) {
      row.classList.remove('fresh');
    }
    for (const row of fresh) {
      row.classList.add('fresh');
      rows.insertBefore(row, successor(row));
    }
    while (rows.children.length > MOST) {
      rows.lastElementChild.remove();
    }
    document.querySelector('[data-live-empty]')?.toggleAttribute('hidden', rows.children.length > 0);
    announce(fresh.length);
  }

  // The row before which a row belongs: the newest comes first, and of one moment what is added last.
  function successor(row) {
    const time = row.querySelector('time').dateTime;
    return Array.from(rows.children).find((other) => other.querySelector('time').dateTime <= time) ?? null;
  }

  // Not more than a sentence every ten seconds.
  function announce(number) {
    unsaid += number;
    if (unsaid > 0 && Date.now() - said > QUIET) {
      status.textContent = unsaid === 1 ? '1 new request' : unsaid + ' new requests';
      unsaid = 0;
      said = Date.now();
    }
  }
}
