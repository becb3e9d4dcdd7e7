/**
 * The letters of a disclosure request, put together from what happened, what the desk filled in, the town's settings and
 * the words of the day (shared/src/disclosure/letter-templates.ts). Nothing here decides; see docs/law/disclosure-letters.md.
 */
import { chineseDay, type Day } from '../kernel/day.js';
import { type Fields, missingOf } from './elements.js';
import { asTyped, attachmentsOf, blocksOf, formatted, PLACEHOLDER } from './letter-filling.js';
import type { LetterTemplates } from './letter-templates.js';
import { type NoticeKind, NOTICES } from './notices.js';
import {
  isOfflineOnly,
  missingElements,
  type Outcome,
  type OutcomeLetterKind,
  OUTCOMES,
  type Remedy,
  remedyOf,
} from './outcomes.js';

export type LetterKind = OutcomeLetterKind | NoticeKind;

/**
 * paragraph: first line moved in; item: the same with its number; line: not moved in; row: a field of a form;
 * attachment: under the text.
 */
export interface Block {
  readonly kind: 'paragraph' | 'item' | 'line' | 'row' | 'attachment';
  readonly text: string;
  /** Left cell of a row; '' elsewhere. */
  readonly label: string;
}

export interface Letter {
  readonly kind: LetterKind;
  readonly title: string;
  readonly number: string | null;
  /** Without the colon; null: a form. */
  readonly addressee: string | null;
  readonly blocks: readonly Block[];
  /** Below the signature: to be cut off, filled in and sent back. */
  readonly slip: readonly Block[];
  /** Who signs and seals; null: a form. */
  readonly agency: string | null;
  readonly date: Day | null;
}

/** The town's settings that letters print; null is not known yet. */
export interface LetterTown {
  /** 上海市浦东新区惠南镇人民政府 */
  readonly agency: string;
  /** 政府信息公开工作机构, as it signs receipts. */
  readonly office: string;
  /** Who hears a reconsideration (行政复议法 Art. 24). */
  readonly superior: string;
  readonly reconsiderationUrl: string | null;
  readonly reconsiderationAddress: string | null;
  readonly court: string | null;
  readonly phone: string | null;
  readonly address: string | null;
}

/** A natural person, a legal person or organisation, another agency: 您, 您单位, 贵单位. */
export interface Addressee {
  readonly name: string;
  readonly kind: 'person' | 'organization' | 'agency';
}

/** What every letter about a request knows. */
export interface LetterFacts {
  /** Taken when the letter is signed. */
  readonly number: string | null;
  readonly date: Day | null;
  readonly addressee: Addressee;
  readonly request: {
    readonly number: string;
    readonly receivedOn: Day;
    readonly correctedOn: Day | null;
    readonly wanted: string;
  };
  readonly fields: Fields;
  /** Served in the mini-program: the way to file for reconsideration must then be there too (行政复议法 Art. 22 ¶2). */
  readonly servedOnline: boolean;
}

export interface ReplyFacts extends LetterFacts {
  readonly outcome: Outcome;
  readonly searchRecorded: boolean;
}

export interface NoticeFacts extends LetterFacts {
  readonly kind: NoticeKind;
}

const YOU: Record<Addressee['kind'], string> = { person: '您', organization: '您单位', agency: '贵单位' };

/** What is asked for when a setting of the town is not there that the letter prints. */
const TOWN_LABELS: Record<string, string> = {
  superior: '行政复议机关',
  channels: '行政复议的在线申请渠道或者地址',
  court: '受理行政诉讼的人民法院',
  office: '政府信息公开工作机构',
  phone: '联系电话',
  address: '联系地址',
};

/** The letter with which a request ends: answer, end of handling or confirmation that it was withdrawn. */
export function replyLetter(facts: ReplyFacts, town: LetterTown, templates: LetterTemplates): Letter {
  const { outcome, fields } = facts;
  const { elements, letter } = OUTCOMES[outcome];
  const template = templates.replies[outcome];
  const { raw, values } = formatted(
    elements,
    fields,
    { ...factsOf(facts), ...townOf(town) },
    templates.phrases,
    outcome,
  );
  const names = { ...values, ...namesOf(letter.kind) };
  const blocks = blocksOf([...templates.head, ...template.blocks], { ...raw, ...factsOf(facts) }, names);
  const remedy = remedyBlocks(remedyOf(outcome, fields), templates, names);
  const attachments = attachmentsOf(values.attachments ?? '');
  const { title } = template;
  const text = { title, blocks: [...blocks, ...remedy, ...attachments], slip: [], number: facts.number };
  return put(letter.kind, facts, text, town.agency);
}

/** A letter that goes out while a request runs. */
export function noticeLetter(facts: NoticeFacts, town: LetterTown, templates: LetterTemplates): Letter {
  const { kind, fields } = facts;
  const { elements, remedy, signedBy, numbered } = NOTICES[kind];
  const template = templates.notices[kind];
  const known = { ...factsOf(facts), ...townOf(town) };
  const { raw, values } = formatted(elements, fields, known, templates.phrases, null);
  const names = { ...values, ...namesOf(kind) };
  const conditions = { ...raw, ...factsOf(facts) };
  const blocks = [...blocksOf(template.blocks, conditions, names), ...remedyBlocks(remedy, templates, names)];
  const slip = blocksOf(template.slip ?? [], conditions, names);
  const signer = { agency: town.agency, office: town.office, nobody: null }[signedBy];
  const ownNumber = kind === 'receipt' ? `登记编号：${facts.request.number}` : null;
  return put(kind, facts, { title: template.title, blocks, slip, number: numbered ? facts.number : ownNumber }, signer);
}

function put(
  kind: LetterKind,
  { addressee, date }: LetterFacts,
  text: Pick<Letter, 'title' | 'blocks' | 'slip' | 'number'>,
  agency: string | null,
): Letter {
  return { kind, ...text, addressee: agency === null ? null : asTyped(addressee.name), agency, date };
}

function remedyBlocks(remedy: Remedy, templates: LetterTemplates, values: Fields): readonly Block[] {
  return remedy === 'none' ? [] : blocksOf([{ kind: 'paragraph', text: templates.remedies[remedy] }], {}, values);
}

function factsOf({ addressee, request, number }: LetterFacts): Fields {
  return {
    ...(number !== null && { number }),
    you: YOU[addressee.kind],
    name: addressee.name,
    regNo: request.number,
    receivedOn: chineseDay(request.receivedOn),
    correctedOn: request.correctedOn === null ? '' : chineseDay(request.correctedOn),
    // It is printed inside quotation marks.
    wanted: request.wanted.replace(/“/g, '‘').replace(/”/g, '’'),
  };
}

function townOf(town: LetterTown): Fields {
  const { agency, office, superior, court, phone, address, reconsiderationUrl: url, reconsiderationAddress: at } = town;
  const channels = [filled(url) && `在线申请渠道：${url}`, filled(at) && `地址：${at}`].filter(Boolean).join('；');
  const known = Object.entries({ agency, office, superior, court, phone, address, channels });
  return Object.fromEntries(known.filter((entry): entry is [string, string] => filled(entry[1])));
}

function filled(value: string | null): value is string {
  return value !== null && value.trim() !== '';
}

/** How a letter speaks of itself. */
function namesOf(kind: LetterKind): Fields {
  const isNotice = kind === 'termination' || kind === 'disclosureDecision';
  return isNotice ? { this: '本告知', document: '本告知书' } : { this: '本答复', document: '本答复书' };
}

/** Chinese names of what is missing before this answer may be issued. Its number and date come with the signature. */
export function missingFromReply(facts: ReplyFacts, town: LetterTown, templates: LetterTemplates): readonly string[] {
  const { outcome, fields } = facts;
  const remedy = remedyOf(outcome, fields);
  return [
    ...missingElements(outcome, fields),
    ...(OUTCOMES[outcome].needsSearchRecord && !facts.searchRecorded ? ['检索记录'] : []),
    ...(isOfflineOnly(outcome, fields) && facts.servedOnline ? ['线下送达（涉及国家秘密的，只能线下办理）'] : []),
    ...missingAround(facts, town, replyLetter(facts, town, templates), remedy),
  ];
}

/** The same for a letter while the request runs. */
export function missingFromNotice(facts: NoticeFacts, town: LetterTown, templates: LetterTemplates): readonly string[] {
  const { elements, remedy } = NOTICES[facts.kind];
  const letter = noticeLetter(facts, town, templates);
  return [...missingOf(elements, facts.fields), ...missingAround(facts, town, letter, remedy)];
}

function missingAround(facts: LetterFacts, town: LetterTown, letter: Letter, remedy: Remedy): readonly string[] {
  const open = placeholdersOf(letter);
  const online = remedy !== 'none' && facts.servedOnline && !filled(town.reconsiderationUrl);
  return [
    ...(filled(facts.addressee.name) ? [] : ['受送达人姓名或者名称']),
    ...(filled(facts.request.wanted) ? [] : ['申请内容']),
    ...(filled(town.agency) ? [] : ['行政机关名称']),
    ...open.flatMap((key) => TOWN_LABELS[key] ?? []),
    ...(online ? ['行政复议的在线申请渠道（网上送达时必须同时告知）'] : []),
  ];
}

/** What still stands open in a letter: `{{key}}`, its number or its date. Nothing of the kind goes out. */
export function unfilled(letter: Letter): readonly string[] {
  const isForm = letter.agency === null;
  return [
    ...placeholdersOf(letter).map((key) => `{{${key}}}`),
    ...(letter.number === null && !isForm ? ['文号'] : []),
    ...(letter.date === null && !isForm ? ['成文日期'] : []),
  ];
}

function placeholdersOf({ title, number, addressee, blocks, slip, agency }: Letter): readonly string[] {
  const texts = [title, number, addressee, agency, ...[...blocks, ...slip].flatMap(({ label, text }) => [label, text])];
  const keys = texts.flatMap((text) => [...(text ?? '').matchAll(PLACEHOLDER)].map(([, key]) => key ?? ''));
  return [...new Set(keys)];
}
