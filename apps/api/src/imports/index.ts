/** What other features may use of imports. */
export { DEMO_PARTNERS, importDemoLists } from './demo-lists.js';
export { ImportCommands } from './import.commands.js';
