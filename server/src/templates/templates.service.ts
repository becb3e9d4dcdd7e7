import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import { scopeOf } from '@huifa/shared/access/matrix';
import { mayBecome, TEMPLATE_STATE_LABELS } from '@huifa/shared/consultations/reply-templates';
import { type Topic, TOPICS } from '@huifa/shared/consultations/topics';
import { ChangesService } from '../organizations/changes.service.js';
import type { Actor } from '../platform/access/actor.js';
import { holdRow, Transactions, unlessTaken } from '../platform/db/transactions.js';
import type { Once } from '../platform/http/once.js';
import { newId } from '../platform/ids.js';
import { refuse } from '../platform/refuse.js';
import type {
  KeptTemplateListView,
  KeptTemplateView,
  NewTemplateDto,
  ReplyTemplateView,
  TemplateDto,
  TemplateRoomView,
} from './template.dto.js';
import { ReplyTemplate } from './template.entity.js';

const IN_ORDER = { position: 'ASC', title: 'ASC' } as const;

/** 答复模板. Nothing is deleted: a template is withdrawn, and what it said when stands in its history. */
@Injectable()
export class TemplatesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly changes: ChangesService,
  ) {}

  /** Those in use for a matter: its topic's first, then those for every topic. */
  async inUse(topic: Topic | null): Promise<ReplyTemplateView[]> {
    const found = await this.dataSource.manager.find(ReplyTemplate, {
      where: [{ state: 'inUse', topic: IsNull() }, ...(topic === null ? [] : [{ state: 'inUse' as const, topic }])],
      order: IN_ORDER,
    });
    const own = found.filter((one) => one.topic !== null);
    const forAll = found.filter((one) => one.topic === null);
    return [...own, ...forAll].map(({ id, title, topic: of, text }) => ({ id, title, topic: of, text }));
  }

  /** Drafts and those in use, or those withdrawn, in their order. */
  async list(actor: Actor, withdrawn: boolean): Promise<KeptTemplateListView> {
    const state = withdrawn ? 'withdrawn' : In(['draft', 'inUse']);
    const found = await this.dataSource.manager.find(ReplyTemplate, { where: { state }, order: IN_ORDER });
    return { templates: found.map(kept), mayWrite: mayWrite(actor) };
  }

  async room(actor: Actor, id: string, manager = this.dataSource.manager): Promise<TemplateRoomView> {
    const template = await manager.findOneBy(ReplyTemplate, { id });
    if (template === null) throw refuse('NOT_FOUND');
    return { ...kept(template), mayWrite: mayWrite(actor), changes: await this.changes.of(manager, id) };
  }

  add(actor: Actor, form: NewTemplateDto, once: Once): Promise<TemplateRoomView> {
    return this.transactions.once(once, async (tx) => {
      const id = newId();
      await unlessTaken(
        'NAME_TAKEN',
        tx.insert(ReplyTemplate, { id, ...form, live: form.state === 'withdrawn' ? null : 1 }),
      );
      const noted = { pageId: id, kind: 'template', label: form.title, event: 'added' } as const;
      await this.changes.note(tx, actor, noted, {}, told(form));
      return this.room(actor, id, tx);
    });
  }

  /** Title, topic, text, place in the list, and whether lawyers are offered it. */
  change(actor: Actor, id: string, { version, ...form }: TemplateDto): Promise<TemplateRoomView> {
    return this.transactions.run(async (tx) => {
      const template = await holdRow(tx, ReplyTemplate, { id });
      if (template.version !== version) throw refuse('CHANGED_MEANWHILE', { version: template.version });
      if (!mayBecome(template.state, form.state)) throw refuse('TEMPLATE_STATE');
      const live = form.state === 'withdrawn' ? null : 1;
      await unlessTaken('NAME_TAKEN', tx.update(ReplyTemplate, id, { ...form, live, version: version + 1 }));
      const event = form.state === 'withdrawn' && template.state !== 'withdrawn' ? 'ended' : 'changed';
      const noted = { pageId: id, kind: 'template', label: form.title, event } as const;
      await this.changes.note(tx, actor, noted, told(template), told(form));
      return this.room(actor, id, tx);
    });
  }
}

function mayWrite({ role }: Actor): boolean {
  return scopeOf('template.write', role) !== null;
}

function kept({ live: _, ...template }: ReplyTemplate): KeptTemplateView {
  return template;
}

/** What is remembered of a template, in the office's words. */
function told({ title, topic, text, position, state }: NewTemplateDto): Record<string, unknown> {
  const label = topic === null ? '所有事项' : TOPICS[topic].label;
  return { title, topic: label, text, position, state: TEMPLATE_STATE_LABELS[state] };
}
