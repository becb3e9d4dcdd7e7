import { Global, Module } from '@nestjs/common';
import { readConfig } from '../config.js';
import { Clock, SetClock, SystemClock } from './clock.js';
import { FieldCipher } from './crypto/field-cipher.js';

export const CONFIG = Symbol('Config');

/** Configuration, the clock and the keys: what everything else is given. */
@Global()
@Module({
  providers: [
    { provide: CONFIG, useFactory: () => readConfig(process.env) },
    {
      provide: Clock,
      inject: [CONFIG],
      useFactory: ({ mode }: ReturnType<typeof readConfig>) =>
        mode === 'test' ? new SetClock(Date.now()) : new SystemClock(),
    },
    {
      provide: FieldCipher,
      inject: [CONFIG],
      useFactory: ({ secretKeys }: ReturnType<typeof readConfig>) => new FieldCipher(secretKeys),
    },
  ],
  exports: [CONFIG, Clock, FieldCipher],
})
export class ConfigModule {}
