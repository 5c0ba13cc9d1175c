import { visitEveryPage } from './console.pages.js';

visitEveryPage('phone, right to left', { viewport: { width: 360, height: 740 }, locale: 'ar' });
