/** Columns as wide as what stands in them; the first is text, the others are figures. */
export function table(head, rows) {
  const lines = [head, ...rows].map((cells) => cells.map(String));
  const widths = head.map((_, column) => Math.max(...lines.map((cells) => cells[column].length)));
  const line = (cells) =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at])))
      .join('  ')
      .trimEnd();
  return [line(lines[0]), widths.map((width) => '-'.repeat(width)).join('  '), ...lines.slice(1).map(line)].join('\n');
}

export const many = (n) => n.toLocaleString('en');
