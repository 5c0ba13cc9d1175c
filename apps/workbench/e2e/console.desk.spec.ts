import { visitEveryPage } from './console.pages.js';

visitEveryPage('desk', { viewport: { width: 1280, height: 900 }, locale: 'en' });
