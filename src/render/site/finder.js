
(() => {
  const form = document.querySelector('form.finder');
  const output = form.querySelector('output');
  const plain = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const rows = [...document.querySelectorAll('main table tbody tr')].map((row) => ({
    row,
    text: plain([...row.cells].map((cell) => cell.textContent).join(' ')),
    cells: Object.fromEntries([...row.cells].map((cell) => [cell.dataset.label, cell.textContent.split('; ')])),
  }));
  const find = () => {
    const choices = [...new FormData(form)].filter(([, value]) => value.trim());
    const words = plain(form.elements.q.value).split(/\s+/).filter(Boolean);
    const columns = choices.filter(([name]) => name !== 'q');
    let shown = 0;
    for (const { row, text, cells } of rows) {
      const fits =
        words.every((word) => text.includes(word)) &&
        columns.every(([name, value]) => cells[name] && cells[name].includes(value));
      if (row.hidden === fits) row.hidden = !fits;
      if (fits) shown += 1;
    }
    output.textContent = output.dataset.shown.replace('%shown%', shown).replace('%all%', rows.length);
    return choices;
  };
  const keep = (choices) => {
    try {
      history.replaceState(null, '', '#' + new URLSearchParams(choices));
    } catch {
      // A page that is not allowed to keep its address still finds.
    }
  };
  for (const [name, value] of new URLSearchParams(location.hash.slice(1))) {
    const field = form.elements[name];
    if (field && 'value' in field) field.value = value;
  }
  let waiting = 0;
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => keep(find()), 80);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.hidden = false;
  find();
})();
