// The extension's own modules name each other without an ending, as its bundler wants it. With this, Node reads them as they are:
//   node --import ./tests/machine/resolve-ts.mjs FILE
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, next) {
    try {
      return next(specifier, context);
    } catch (error) {
      if (!specifier.startsWith('.')) throw error;
      return next(`${specifier}.ts`, context);
    }
  },
});
