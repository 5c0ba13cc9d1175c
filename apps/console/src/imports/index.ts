export const imports = { name: 'imports' };
