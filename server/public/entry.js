/* global document */
/** Fills the entry page with the people of the demo town. Any other installation has none, and no interface pages. */

const reply = await fetch('/api/v1/demo/people').catch(() => null);
if (reply?.ok) showDemo(await reply.json());
else if (reply?.status === 404) document.getElementById('docs').remove();

function showDemo({ residents, advisers, office }) {
  const phone = document.getElementById('phone-people');
  for (const { name, note } of residents) phone.append(row(name, ['居民'], note));
  for (const { name, note } of advisers) phone.append(row(name, ['律师'], note));
  const desk = document.getElementById('desk-people');
  for (const { name, login, password, note } of office)
    desk.append(row(name, [code(login), ' ', code(password)], note));
  document.getElementById('demo').hidden = false;
}

function row(name, middle, note) {
  const head = element('th', name);
  head.scope = 'row';
  const line = document.createElement('tr');
  line.append(head, element('td', ...middle), element('td', note));
  return line;
}

function code(text) {
  return element('code', text);
}

function element(tag, ...content) {
  const made = document.createElement(tag);
  made.append(...content);
  return made;
}
