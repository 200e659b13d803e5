'use strict';

const POLL_MILLISECONDS = 2000;
const page = Object.fromEntries(
  ['panes', 'mails', 'empty', 'mail', 'subject', 'from', 'to', 'date', 'html', 'text', 'clear', 'offline', 'pick']
    .map((id) => [id, document.getElementById(id)]));
const viewButtons = [...document.querySelectorAll('[data-view]')];

let shownList = '';
let open = null;

const time = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'short' });
const full = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'full', timeStyle: 'short' });

function when(iso) {
  const date = new Date(iso);
  return date.toDateString() === new Date().toDateString() ? time.format(date) : day.format(date);
}

function people(addresses) {
  return addresses.map((a) => (a.Name ? `${a.Name} <${a.Address}>` : a.Address)).join(', ') || '(onbekend)';
}

// Everything a mail says goes through textContent: it is a stranger's text.
function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function item(mail) {
  const link = element('a', 'item', '');
  link.href = '#' + mail.ID;
  link.append(
    element('span', 'to', mail.To.map((a) => a.Address).join(', ') || '(geen ontvanger)'),
    element('time', 'when', when(mail.Created)),
    element('span', 'subject', mail.Subject || '(geen onderwerp)'),
    element('span', 'snippet', mail.Snippet));
  const entry = document.createElement('li');
  entry.append(link);
  return entry;
}

function mark() {
  const current = location.hash;
  for (const link of page.mails.querySelectorAll('a')) {
    if (link.hash === current) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

async function refresh() {
  try {
    const answer = await fetch('/api/v1/messages?limit=200');
    const { messages, total } = await answer.json();
    page.offline.hidden = true;
    const list = messages.map((mail) => mail.ID).join();
    if (list === shownList && page.mails.dataset.shown) return;
    shownList = list;
    page.mails.dataset.shown = 'yes';
    const focused = document.activeElement?.hash;
    page.mails.replaceChildren(...messages.map(item));
    if (focused) page.mails.querySelector(`a[href="${CSS.escape(focused).replace('\\#', '#')}"]`)?.focus();
    page.empty.hidden = total > 0;
    page.clear.hidden = total === 0;
    page.pick.hidden = total === 0;
    document.title = `${total ? `(${total}) ` : ''}Mailbox – MijnKantoor ID`;
    mark();
  } catch {
    page.offline.hidden = false;
  }
}

async function view(kind) {
  if (!open) return;
  for (const button of viewButtons) button.setAttribute('aria-pressed', String(button.dataset.view === kind));
  page.html.hidden = kind !== 'html';
  page.text.hidden = kind === 'html';
  if (kind === 'html') page.html.src = `/view/${open.ID}.html`;
  else if (kind === 'text') page.text.textContent = open.Text;
  else page.text.textContent = await (await fetch(`/api/v1/message/${open.ID}/raw`)).text();
}

async function show() {
  const id = location.hash.slice(1);
  const answer = /^[\w-]+$/.test(id) ? await fetch(`/api/v1/message/${id}`) : null;
  open = answer?.ok ? await answer.json() : null;
  page.mail.hidden = !open;
  page.panes.classList.toggle('reading', Boolean(open));
  mark();
  if (!open) return;
  page.subject.textContent = open.Subject || '(geen onderwerp)';
  page.from.textContent = people(open.From.Address ? [open.From] : []);
  page.to.textContent = people(open.To);
  page.date.textContent = full.format(new Date(open.Created));
  for (const button of viewButtons) {
    button.disabled = (button.dataset.view === 'html' && !open.HTML) || (button.dataset.view === 'text' && !open.Text);
  }
  await view(open.HTML ? 'html' : 'text');
  page.subject.focus({ preventScroll: true });
}

page.clear.addEventListener('click', async () => {
  if (!confirm('Alle berichten wissen? Ook de links die erin staan zijn dan weg.')) return;
  await fetch('/api/v1/messages', { method: 'DELETE' });
  location.hash = '';
  await refresh();
});
for (const button of viewButtons) button.addEventListener('click', () => view(button.dataset.view));
addEventListener('hashchange', show);
document.addEventListener('visibilitychange', () => document.hidden || refresh());

refresh();
show();
setInterval(() => document.hidden || refresh(), POLL_MILLISECONDS);
