import { useLocaleState } from 'react-admin';
import { countryName } from '../words/countries.js';
import type { Choice } from './ChoiceInput.js';

/** ISO 3166-1 alpha-2, and XA, the fictional country of the demo. */
const CODES =
  'AD AE AF AG AI AL AM AO AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PR PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VC VE VN VU WS XA YE ZA ZM ZW'.split(
    ' ',
  );

/** All countries by their names in the reader's language, in its order. */
export function useCountries(): Choice[] {
  const [language] = useLocaleState();
  return CODES.map((id) => ({ id, name: countryName(id, language) })).sort((a, b) =>
    a.name.localeCompare(b.name, language),
  );
}
