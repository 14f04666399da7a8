'use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const words = { A: 'allowed', d: 'denied implicitly', D: 'denied explicitly', '?': 'undecided' };
  const kinds = { A: 'A', d: 'd', D: 'D', '?': 'u' };
  const filters = document.getElementById('filters');
  const holder = document.getElementById('matrix');
  const reason = document.getElementById('reason');
  const count = document.getElementById('count');
  let cells = [];
  let chosen = null;

  const make = (name, text, className) => {
    const element = document.createElement(name);
    if (text !== undefined) element.textContent = text;
    if (className) element.className = className;
    return element;
  };
  const wanted = (text, filter) =>
    filter.toLowerCase().split(/\s+/).every(part => text.toLowerCase().includes(part));

  function select() {
    const principal = filters.principal.value;
    const action = filters.action.value;
    const resource = filters.resource.value;
    const decision = filters.decision.value;
    let rows = data.principals.map((one, i) => i).filter(i => wanted(data.principals[i].join(' '), principal));
    let columns = data.columns.filter(
      column => wanted(data.actions[column.a], action) && wanted(data.resources[column.r], resource));
    if (decision) {
      columns = columns.filter(column => rows.some(row => column.cells[row] === decision));
      rows = rows.filter(row => columns.some(column => column.cells[row] === decision));
    }
    return filters.order.value ? sorted(rows, columns, filters.order.value) : { rows, columns };
  }

  /** Those first that have most of a decision among what is shown; those with as many stay as they were. */
  function sorted(rows, columns, letter) {
    const ofColumn = new Map(columns.map(column => [column, rows.filter(row => column.cells[row] === letter).length]));
    const ofRow = new Map(rows.map(row => [row, columns.filter(column => column.cells[row] === letter).length]));
    return {
      rows: [...rows].sort((a, b) => ofRow.get(b) - ofRow.get(a)),
      columns: [...columns].sort((a, b) => ofColumn.get(b) - ofColumn.get(a)),
    };
  }

  function head(columns) {
    const head = make('thead');
    const actions = make('tr');
    const resources = make('tr');
    const corner = make('th', 'principal', 'corner');
    corner.rowSpan = 2;
    corner.scope = 'col';
    actions.append(corner);
    let last = null;
    const widths = runs(columns);
    columns.forEach((column, x) => {
      if (last && last.action === column.a) {
        last.cell.colSpan++;
      } else {
        last = { action: column.a, cell: make('th', data.actions[column.a], 'action') };
        last.cell.scope = 'colgroup';
        last.cell.title = data.actions[column.a];
        actions.append(last.cell);
      }
      const resource = make('th', undefined, 'resource');
      resource.scope = 'col';
      resource.title = data.actions[column.a] + ' on ' + data.resources[column.r];
      // over a few columns there is no room to read the action: it stands beside the resource
      const narrow = widths[x] < 6 ? data.actions[column.a] + ' on ' : '';
      resource.append(make('span', narrow + short(data.resources[column.r])));
      resources.append(resource);
    });
    head.append(actions, resources);
    return head;
  }

  /** For each column how many of the same action stand side by side. */
  function runs(columns) {
    const widths = [];
    for (let from = 0; from < columns.length; from = widths.length) {
      let to = from;
      while (to < columns.length && columns[to].a === columns[from].a) to++;
      for (let x = from; x < to; x++) widths.push(to - from);
    }
    return widths;
  }

  function short(arn) {
    const parts = arn.split(':');
    return parts.length < 6 ? arn : parts[2] + ' ' + parts.slice(5).join(':');
  }

  function show() {
    const { rows, columns } = select();
    count.textContent = rows.length + ' of ' + data.principals.length + ' principals, ' + columns.length + ' of '
      + data.columns.length + ' columns';
    cells = [];
    chosen = null;
    if (!rows.length || !columns.length) {
      holder.replaceChildren(make('p', 'Nothing fits these filters.', 'empty'));
      return;
    }
    const table = make('table');
    table.setAttribute('role', 'grid');
    table.setAttribute('aria-label', 'Decisions: principals by actions and resources');
    const body = make('tbody');
    rows.forEach((row, y) => {
      const line = make('tr');
      const name = make('th', data.principals[row][0]);
      name.scope = 'row';
      name.title = data.principals[row][1];
      line.append(name);
      cells.push(columns.map((column, x) => {
        const letter = column.cells[row];
        const cell = make('td', letter, kinds[letter]);
        cell.setAttribute('role', 'gridcell');
        cell.setAttribute('aria-label', data.principals[row][0] + ', ' + data.actions[column.a] + ', '
          + data.resources[column.r] + ': ' + words[letter]);
        cell.tabIndex = x + y ? -1 : 0;
        cell.dataset.x = x;
        cell.dataset.y = y;
        cell.question = { row, column };
        line.append(cell);
        return cell;
      }));
      body.append(line);
    });
    table.append(head(columns), body);
    holder.replaceChildren(table);
  }

  function entry(list, name, value) {
    list.append(make('dt', name), make('dd', value));
  }

  function tell(cell) {
    if (chosen) {
      chosen.classList.remove('chosen');
      chosen.removeAttribute('aria-selected');
    }
    chosen = cell;
    cell.classList.add('chosen');
    cell.setAttribute('aria-selected', 'true');
    const { row, column } = cell.question;
    const letter = column.cells[row];
    const list = make('dl');
    entry(list, 'principal', data.principals[row][1]);
    entry(list, 'action', data.actions[column.a]);
    entry(list, 'resource', data.resources[column.r]);
    const lines = make('ul');
    const known = data.reasons[column.reasons[row]];
    for (const line of known || ['The reasons were too many to keep them all; ask as below.']) {
      lines.append(make('li', line));
    }
    const heading = make('h2');
    heading.append(make('span', words[letter], 'verdict ' + kinds[letter]));
    reason.replaceChildren(heading, list, lines, make('p', 'In full:', 'faint'), make('pre', command(row, column)));
  }

  function command(row, column) {
    const quote = text => "'" + text.replaceAll("'", "'\\''") + "'";
    return 'bin/iam-evaluator can --environment ' + quote(data.environment) + ' --principal '
      + quote(data.principals[row][1]) + ' --action ' + quote(data.actions[column.a]) + ' --resource '
      + quote(data.resources[column.r]) + data.context + ' --explain';
  }

  function move(cell, x, y) {
    const target = cells[Math.max(0, Math.min(cells.length - 1, y))];
    const next = target[Math.max(0, Math.min(target.length - 1, x))];
    cell.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  holder.addEventListener('click', event => {
    const cell = event.target.closest('td');
    if (cell) {
      move(cells.flat().find(one => one.tabIndex === 0), Number(cell.dataset.x), Number(cell.dataset.y));
      tell(cell);
    }
  });
  holder.addEventListener('keydown', event => {
    const cell = event.target.closest('td');
    if (!cell) return;
    const x = Number(cell.dataset.x);
    const y = Number(cell.dataset.y);
    const steps = {
      ArrowLeft: [x - 1, y], ArrowRight: [x + 1, y], ArrowUp: [x, y - 1], ArrowDown: [x, y + 1],
      Home: [0, y], End: [cells[y].length - 1, y], PageUp: [x, y - 10], PageDown: [x, y + 10],
    };
    if (steps[event.key]) {
      event.preventDefault();
      move(cell, ...steps[event.key]);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      tell(cell);
    }
  });
  filters.addEventListener('input', show);
  filters.addEventListener('submit', event => event.preventDefault());
  show();
})();
