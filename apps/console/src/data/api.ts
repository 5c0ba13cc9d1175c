import { createApi } from '@amparo/api-client';
import { currentLanguage } from '../words/language.js';

/** The one client of this page. It speaks to where the page came from; the cookie goes along by itself. */
export const api = createApi({ language: currentLanguage });
