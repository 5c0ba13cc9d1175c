import { useLocaleState } from 'react-admin';

/** A part of 1 as people of the language write a part of a hundred. */
export function useScore(): (part: number) => string {
  const [locale] = useLocaleState();
  const format = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  return (part) => format.format(part);
}
