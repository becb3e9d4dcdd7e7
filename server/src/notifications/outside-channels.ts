import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { WechatBinding } from '../people/wechat-binding.entity.js';
import { PeopleService } from '../people/people.service.js';
import { Clock } from '../platform/clock.js';
import { FieldCipher } from '../platform/crypto/field-cipher.js';
import { newId } from '../platform/ids.js';
import { Sms } from '../platform/sms/sms.js';
import { NOT_SUBSCRIBED, Wechat } from '../platform/wechat/wechat.js';
import { Delivery, Notification } from './notifications.entity.js';

/** WeChat errors that another try cannot mend: go on to SMS. */
const FINAL_ERRORS = new Set([NOT_SUBSCRIBED, 40003, 40037, 41030, 47003]);

/** Sends a notification outside the app: a subscribe message, else an SMS. A passing fault throws, and is tried again. */
@Injectable()
export class OutsideChannels {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: PeopleService,
    private readonly wechat: Wechat,
    private readonly sms: Sms,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
  ) {}

  async send(notificationId: string, attempts: number): Promise<void> {
    const { manager } = this.dataSource;
    const notification = await manager.findOneByOrFail(Notification, { id: notificationId });
    if (await manager.existsBy(Delivery, { notificationId, state: 'sent' })) return;
    if (await this.byWechat(notification, attempts)) return;
    await this.bySms(notification, attempts);
  }

  private async byWechat({ id, personId, title, body }: Notification, attempts: number): Promise<boolean> {
    const binding = await this.dataSource.manager.findOneBy(WechatBinding, { personId });
    if (binding === null) return false;
    const place = { table: 'wechat_bindings', column: 'openid', rowId: personId };
    const openid = this.cipher.open(place, binding.openidSealed);
    const { errcode } = await this.wechat.sendSubscribeMessage({ openid, title, note: body, page: 'matters/index' });
    if (errcode === 0) await this.record(id, 'wechat', 'sent', null, attempts);
    else if (FINAL_ERRORS.has(errcode)) await this.record(id, 'wechat', 'refused', String(errcode), attempts);
    else throw new Error(`wechat ${errcode}`);
    return errcode === 0;
  }

  private async bySms({ id, personId, body }: Notification, attempts: number): Promise<void> {
    const { phone } = await this.people.contact(personId);
    if (phone === null || !phone.startsWith('1')) return this.record(id, 'sms', 'refused', 'noMobile', attempts);
    await this.sms.send(phone, `【惠法通】${body}`);
    await this.record(id, 'sms', 'sent', null, attempts);
  }

  private async record(
    notificationId: string,
    channel: Delivery['channel'],
    state: Delivery['state'],
    error: string | null,
    attempts: number,
  ): Promise<void> {
    const row = { id: newId(), notificationId, channel, state, error, attempts, at: this.clock.date() };
    await this.dataSource.manager.upsert(Delivery, row, ['notificationId', 'channel']);
  }
}
