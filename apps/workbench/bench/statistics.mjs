const sorted = (values) => [...values].sort((a, b) => a - b);

export function percentile(values, share) {
  const inOrder = sorted(values);
  return inOrder[Math.min(inOrder.length - 1, Math.max(0, Math.ceil(share * inOrder.length) - 1))];
}

export function median(values) {
  const inOrder = sorted(values);
  const middle = inOrder.length >> 1;
  return inOrder.length % 2 === 1 ? inOrder[middle] : (inOrder[middle - 1] + inOrder[middle]) / 2;
}

/** The middle of several rounds, and how far they lay apart. */
export const summary = (values) => ({
  median: median(values),
  least: Math.min(...values),
  most: Math.max(...values),
});

/** As many digits as say something. */
export function figure(value) {
  if (value === null || value === undefined || Number.isNaN(value)) return '–';
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

export const spread = ({ median: middle, least, most }) => `${figure(middle)} (${figure(least)}–${figure(most)})`;
