/** User-assigned codes (XA …) belong to no real country: a browser makes up names for some of them. */
const isNamed = (code: string): boolean => !/^(AA|Q[M-Z]|X[A-JL-Z]|ZZ)$/.test(code);

/** A country by its name, or its code where it has none. */
export function countryName(code: string, language: string): string {
  if (!isNamed(code)) return code;
  try {
    return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
