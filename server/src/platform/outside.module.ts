import { Global, Module } from '@nestjs/common';
import type { Config } from '../config.js';
import { CONFIG } from './config.module.js';
import { HttpSms, SimulatedSms, Sms } from './sms/sms.js';
import { RealWechat } from './wechat/real-wechat.js';
import { SimulatedWechat } from './wechat/simulated-wechat.js';
import { Wechat } from './wechat/wechat.js';

/** The outside world: the only things here that have an interface and a simulator. */
@Global()
@Module({
  providers: [
    {
      provide: Wechat,
      inject: [CONFIG],
      useFactory: (config: Config) => (config.wechat === 'real' ? new RealWechat(config) : new SimulatedWechat()),
    },
    {
      provide: Sms,
      inject: [CONFIG],
      useFactory: (config: Config) =>
        config.sms === 'real' ? new HttpSms(config.smsGatewayUrl, config.smsGatewayToken) : new SimulatedSms(),
    },
  ],
  exports: [Wechat, Sms],
})
export class OutsideModule {}
