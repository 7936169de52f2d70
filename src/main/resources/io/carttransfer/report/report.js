'use strict';

// All untrusted data is inserted into the page as text.

const STEPS = {
  asked: 'received', taken: 'accepted', opened: 'opened', filled: 'in the cart', ordered: 'ordered'
};
const STATES = {
  ordered: 'ordered', filled: 'in the cart', opened: 'opened', unopened: 'not opened', refused: 'refused'
};
const PARTS = Object.keys(STATES);
const SERVICE = {
  'in-service': 'In service', off: 'Switched off', misconfigured: 'Not in service'
};
const SVG = 'http://www.w3.org/2000/svg';

const query = new URLSearchParams(location.search);
const view = {
  period: query.get('period') || '7d',
  text: query.get('text') || '',
  state: query.get('state') || '',
  next: null,
  columns: null
};

const byId = (id) => document.getElementById(id);

function make(name, properties, ...children) {
  const element = document.createElement(name);
  Object.assign(element, properties || {});
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

function draw(name, attributes, ...children) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}

function time(iso) {
  const date = new Date(iso);
  const text = date.toLocaleString('en-GB', {
    day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', second: '2-digit'
  });
  return make('time', {dateTime: iso, title: iso}, text);
}

function duration(seconds) {
  if (seconds < 60) {
    return (seconds < 10 ? seconds : Math.round(seconds)) + ' s';
  }
  return seconds < 5400 ? Math.round(seconds / 60) + ' min' : Math.round(seconds / 3600) + ' h';
}

const percent = (rate) => Math.round(100 * rate) + ' %';

const many = (number) => number.toLocaleString('en-GB');

function table(target, heads, rows, empty) {
  const cells = (row) => row.map((cell, i) => i === 0
      ? make('th', {scope: 'row'}, cell)
      : typeof cell === 'number'
          ? make('td', {className: 'number'}, many(cell)) : make('td', {}, cell));
  const body = rows.length > 0
      ? rows.map((row) => make('tr', {}, ...cells(row)))
      : [make('tr', {}, make('td', {colSpan: heads.length, className: 'empty'}, empty))];
  target.replaceChildren(
      make('thead', {}, make('tr', {}, ...heads.map((head) => make('th', {scope: 'col'}, head)))),
      make('tbody', {}, ...body));
}

async function read(address) {
  // The page's own address may contain the password, and fetch refuses such addresses.
  const url = new URL(address, document.baseURI);
  url.username = '';
  url.password = '';
  const answer = await fetch(url, {headers: {Accept: 'application/json'}});
  if (!answer.ok) {
    throw new Error((await answer.text()).trim() || 'The shop answered ' + answer.status + '.');
  }
  return answer.json();
}

function fail(error) {
  byId('failure').textContent = error === null ? '' : error.message;
  byId('failure').hidden = error === null;
}

function selection() {
  const parameters = new URLSearchParams();
  if (view.text) {
    parameters.set('text', view.text);
  }
  if (view.state) {
    parameters.set('state', view.state);
  }
  return parameters;
}

function remember() {
  const parameters = selection();
  parameters.set('period', view.period);
  history.replaceState(null, '', '?' + parameters + location.hash);
}

// The overview.

function showService(data) {
  const service = data.service;
  const state = byId('state');
  state.textContent = SERVICE[service.state] || service.state;
  state.dataset.state = service.state;
  byId('mistakes').hidden = service.mistakes.length === 0;
  byId('mistake-list').replaceChildren(...service.mistakes.map((mistake) =>
      make('li', {className: 'card bad'},
          make('p', {className: 'sentence'}, mistake.description), make('p', {}, mistake.action))));
  byId('as-of').replaceChildren('as of ', time(data.at), ', node ' + service.node);
}

function showLedger(ledger, start) {
  const notes = [];
  if (ledger.message) {
    notes.push(ledger.message + ' ');
  } else if (!ledger.shared) {
    notes.push('The ledger is in memory: it covers only this node since its start on ', time(start), '. ');
  }
  if (ledger.skipped > 0) {
    notes.push('Steps of this node that are not in the ledger: ' + ledger.skipped + '. ');
  }
  if (ledger.dropped > 0) {
    notes.push('References that made room for newer ones: ' + ledger.dropped + '.');
  }
  byId('ledger').replaceChildren(...notes);
}

function showProblems(problems) {
  byId('no-problems').hidden = problems.length > 0;
  byId('problems').replaceChildren(...problems.map((problem) => {
    const facts = make('p', {className: 'facts'});
    if (problem.since) {
      facts.append('since ', time(problem.since), '; ');
    }
    if (problem.times > 0) {
      facts.append(problem.times === 1 ? 'once; ' : many(problem.times) + ' times; ');
    }
    if (problem.last && problem.times > 1) {
      facts.append('last ', time(problem.last), '; ');
    }
    facts.append(make('a', {href: problem.help}, 'what to do'));
    return make('li', {className: 'card bad'},
        make('p', {className: 'sentence'}, problem.sentence), facts);
  }));
}

function showWay(way) {
  byId('way').replaceChildren(...way.map((step, i) => {
    const notes = [];
    if (step.step !== 'asked' && step.rate !== null) {
      notes.push(percent(step.rate));
    }
    if (step.medianSeconds !== null) {
      notes.push('after ' + duration(step.medianSeconds));
    }
    const last = i === way.length - 1;
    const left = last ? 0 : step.references - way[i + 1].references;
    return make('li', {},
        make('span', {className: 'many'}, many(step.references)),
        make('span', {className: 'name'}, STEPS[step.step] || step.step),
        make('span', {className: 'rate'}, notes.join(', ') || '\u00a0'),
        last ? null : make('span', {className: 'rate'},
            many(left) + (step.step === 'asked' ? ' refused' : ' came no further')));
  }));
}

function columnName(iso) {
  const date = new Date(iso);
  return view.period === '24h'
      ? date.toLocaleTimeString('en-GB', {hour: '2-digit', minute: '2-digit'})
      : date.toLocaleDateString('en-GB', {day: 'numeric', month: 'short', timeZone: 'UTC'});
}

function patterns() {
  const hatch = (id, ...shapes) => draw('pattern',
      {id, width: 6, height: 6, patternUnits: 'userSpaceOnUse'},
      draw('rect', {width: 6, height: 6, class: 'ground ' + id}), ...shapes);
  return draw('defs', {},
      hatch('part-ordered'),
      hatch('part-filled', draw('path', {d: 'M0 6L6 0', class: 'line'})),
      hatch('part-opened', draw('path', {d: 'M0 3H6', class: 'line'})),
      hatch('part-unopened'),
      hatch('part-refused', draw('path', {d: 'M0 0L6 6M0 6L6 0', class: 'line'})));
}

function showChart() {
  const columns = view.columns;
  // As wide as its container, so that its letters are as large as all others.
  const width = Math.max(280, byId('chart').clientWidth);
  const height = 180;
  const total = (column) => PARTS.reduce((sum, part) => sum + column[part], 0);
  const most = Math.max(1, ...columns.map(total));
  const step = width / columns.length;
  const chart = draw('svg', {
    viewBox: '0 -14 ' + width + ' ' + (height + 36), class: 'chart', role: 'img',
    'aria-label': 'References by furthest step, ' + columns.length + ' columns, at most ' + most
        + ' in one. The table below has the numbers.'
  }, patterns());
  chart.append(draw('path', {d: 'M0 0H' + width + 'M0 ' + height + 'H' + width, class: 'axis'}));
  const scale = draw('text', {x: 0, y: -3, class: 'scale'});
  scale.textContent = many(most);
  chart.append(scale);
  columns.forEach((column, i) => {
    let top = height;
    const bar = draw('g', {});
    const title = draw('title', {});
    title.textContent = columnName(column.from) + ': '
        + PARTS.map((part) => column[part] + ' ' + STATES[part]).join(', ');
    bar.append(title);
    for (const part of PARTS) {
      const size = height * column[part] / most;
      top -= size;
      if (size > 0) {
        bar.append(draw('rect', {
          x: i * step + step * 0.12, y: top, width: step * 0.76, height: size,
          fill: 'url(#part-' + part + ')', class: 'part'
        }));
      }
    }
    chart.append(bar);
    const every = Math.ceil(columns.length / (width / 90));
    if (i % every === 0 && i * step + 50 <= width) {
      const label = draw('text', {x: i * step + step * 0.12, y: height + 16, class: 'scale'});
      label.textContent = columnName(column.from);
      chart.append(label);
    }
  });
  const key = make('ul', {className: 'key'});
  for (const part of PARTS) {
    key.append(make('li', {},
        draw('svg', {class: 'swatch', viewBox: '0 0 18 12', 'aria-hidden': 'true'},
            draw('rect', {width: 18, height: 12, fill: 'url(#part-' + part + ')', class: 'part'})),
        STATES[part]));
  }
  byId('chart').replaceChildren(chart, key);
  table(byId('columns'), [view.period === '24h' ? 'from' : 'day (UTC)', ...PARTS.map((p) => STATES[p])],
      columns.map((column) => [columnName(column.from), ...PARTS.map((part) => column[part])]), '');
}

function showRefusals(data) {
  table(byId('refusals'), ['why', 'references', 'times', 'last'],
      data.refusals.map((r) => [r.reason, r.references, r.times, time(r.last)]),
      'No bag was refused.');
  table(byId('skus'), ['SKU (newest 500 refusals)', 'references'],
      data.skus.map((s) => [searchLink(s.sku), s.references]), 'No SKU was refused.');
}

function searchLink(text) {
  const link = make('a', {href: '?' + new URLSearchParams({text, period: view.period})}, text);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    search(text);
  });
  return link;
}

async function showOverview() {
  for (const button of document.querySelectorAll('[data-period]')) {
    button.setAttribute('aria-pressed', String(button.dataset.period === view.period));
  }
  const address = 'overview.json?period=' + encodeURIComponent(view.period);
  byId('overview-json').href = address;
  byId('overview-csv').href = address.replace('.json', '.csv');
  try {
    const data = await read(address);
    showService(data);
    showLedger(data.ledger, data.service.since);
    showProblems(data.problems);
    if (data.way) {
      showWay(data.way);
      view.columns = data.columns;
      showChart();
      showRefusals(data);
    }
    table(byId('settings'), ['setting', 'value'], data.settings.map((s) => [s.name, s.value]),
        'None.');
    fail(null);
  } catch (error) {
    byId('state').textContent = 'Unknown';
    fail(error);
  }
}

// References.

function row(reference) {
  const link = make('a', {href: '#reference=' + encodeURIComponent(reference.reference)},
      reference.reference);
  const marks = [];
  if (reference.test) {
    marks.push(' ', make('span', {className: 'mark'}, 'test'));
  }
  return make('tr', {},
      make('th', {scope: 'row'}, link, ...marks),
      make('td', {className: reference.trouble ? 'trouble' : ''}, reference.verdict),
      make('td', {}, reference.order || ''),
      make('td', {}, time(reference.last)));
}

async function showReferences(more) {
  const parameters = selection();
  byId('references-csv').href = 'references.csv?' + parameters;
  byId('references-json').href = 'references.json?' + parameters;
  if (more) {
    parameters.set('after', view.next);
  }
  try {
    const data = await read('references.json?' + parameters);
    if (!more) {
      table(byId('references'), ['reference', 'what became of it', 'order', 'last step'], [],
          view.text || view.state ? 'No reference matches.' : 'No reference yet.');
    }
    const body = byId('references').tBodies[0];
    if (data.references.length > 0 && !more) {
      body.replaceChildren();
    }
    body.append(...data.references.map(row));
    view.next = data.next;
    byId('more').hidden = data.next === null;
    byId('found').textContent = view.text
        ? 'For “' + view.text + '”, newest first. Clear the search to see all.'
        : 'Newest first.';
    const only = data.references.length === 1 && view.text ? data.references[0].reference : null;
    if (only !== null && !more) {
      location.hash = '#reference=' + encodeURIComponent(only);
    }
  } catch (error) {
    fail(error);
  }
}

function search(text) {
  view.text = text;
  byId('text').value = text;
  if (location.hash) {
    history.replaceState(null, '', location.pathname + location.search);
    byId('story').hidden = true;
  }
  remember();
  byId('references-title').scrollIntoView();
  showReferences(false);
}

// The story of one reference.

function stepItem(step) {
  const facts = [step.outcome];
  if (step.times > 1) {
    facts.push(step.times + ' times');
  }
  for (const [name, value] of Object.entries(step.details)) {
    facts.push(name + ' ' + value.replaceAll('\n', ', '));
  }
  facts.push('node ' + step.node);
  return make('li', {},
      make('p', {className: 'when'}, time(step.at), step.later ? ', ' + step.later : ''),
      make('p', {className: 'sentence'}, step.sentence),
      make('p', {className: 'facts'}, facts.join(' · ')));
}

async function showStory() {
  const match = /^#reference=(.*)$/s.exec(location.hash);
  const story = byId('story');
  if (match === null) {
    story.hidden = true;
    return;
  }
  try {
    const address = 'reference.json?name=' + match[1];
    const data = await read(address);
    byId('story-title').textContent = data.reference + (data.test ? ' (test)' : '');
    byId('story-json').href = address;
    byId('verdict').textContent = data.verdict;
    byId('steps').replaceChildren(...data.steps.map(stepItem));
    story.hidden = false;
    story.scrollIntoView();
    byId('story-title').focus({preventScroll: true});
    fail(null);
  } catch (error) {
    story.hidden = true;
    fail(error);
  }
}

document.addEventListener('DOMContentLoaded', () => {
  byId('text').value = view.text;
  byId('filter').value = view.state;
  byId('search').addEventListener('submit', (event) => {
    event.preventDefault();
    search(byId('text').value.trim());
  });
  byId('filter').addEventListener('change', () => {
    view.state = byId('filter').value;
    remember();
    showReferences(false);
  });
  byId('more').addEventListener('click', () => showReferences(true));
  byId('story-close').addEventListener('click', () => {
    history.replaceState(null, '', location.pathname + location.search);
    byId('story').hidden = true;
    byId('text').focus();
  });
  for (const button of document.querySelectorAll('[data-period]')) {
    button.addEventListener('click', () => {
      view.period = button.dataset.period;
      remember();
      showOverview();
    });
  }
  window.addEventListener('hashchange', showStory);
  window.addEventListener('resize', () => {
    if (view.columns !== null) {
      showChart();
    }
  });
  showOverview();
  showReferences(false);
  showStory();
});
