/** What other features may use of the settings. */
export { settingOn, settingsOn, type SettingVersion } from './setting.facts.js';
export { SettingsModule } from './settings.module.js';
