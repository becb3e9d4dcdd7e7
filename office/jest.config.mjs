import shared from '../shared/jest.config.mjs';

/** Tests of what the console decides without a screen; screens are looked at in a browser (test/journeys). */
export default {
  ...shared,
  moduleNameMapper: { '^@huifa/shared/(.*)$': '<rootDir>/../shared/src/$1.ts', ...shared.moduleNameMapper },
};
