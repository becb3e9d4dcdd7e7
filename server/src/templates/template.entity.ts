import { Column, Entity, Unique } from 'typeorm';
import type { TemplateState } from '@huifa/shared/consultations/reply-templates';
import type { Topic } from '@huifa/shared/consultations/topics';
import { Code, IdKey, Live, Plain, Version } from '../platform/db/columns.js';

/** 答复模板: what an answer may begin with. Who changed what stands in `keeping_changes`. */
@Entity('reply_templates')
@Unique(['title', 'live'])
export class ReplyTemplate {
  @IdKey() id!: string;
  @Version() version!: number;
  @Plain(40) title!: string;
  /** null: for every topic. */
  @Code(32, { nullable: true }) topic!: Topic | null;
  @Plain(2000) text!: string;
  /** Smaller comes first. */
  @Column({ type: 'smallint' }) position!: number;
  @Code(16) state!: TemplateState;
  /** NULL while it is withdrawn. */
  @Live() live!: 1 | null;
}
