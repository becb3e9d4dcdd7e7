/**
 * Beginnings of an answer, one or two for a topic: the article and the next step, so that a lawyer writes only what is
 * particular to this person. Wording of the laws as in force on 2026-11-01.
 */
import type { Topic } from './topics.js';

export interface ReplyBeginning {
  /** What it is found by. */
  readonly title: string;
  readonly body: string;
  /** null: for every topic. */
  readonly topic: Topic | null;
}

export const REPLY_BEGINNINGS: readonly ReplyBeginning[] = [
  {
    title: '讨工钱：先仲裁',
    topic: 'labor',
    body: '工钱被拖欠，可以向用人单位所在地或者干活地的劳动人事争议仲裁委员会申请仲裁，不收费。申请的期限是一年；还在单位上班的，拖欠工钱不受一年限制，离开以后要在一年内申请（劳动争议调解仲裁法第二十七条、第五十三条）。请准备：合同或工牌、考勤、工资记录、聊天记录。',
  },
  {
    title: '离婚：协议和起诉',
    topic: 'marriage_family',
    body: '双方都愿意离婚的，到婚姻登记机关申请，三十天内任何一方可以撤回，期满后三十天内两人要亲自去领证（民法典第一千零七十七条）。一方不愿意的，可以直接向法院起诉，法院先调解（民法典第一千零七十九条）。',
  },
  {
    title: '赡养：子女都有份',
    topic: 'marriage_family',
    body: '成年子女对父母有赡养的义务，不能因为放弃继承或者父母再婚就不管（民法典第一千零六十七条、第一千零六十九条；老年人权益保障法第十九条）。村居可以先调解；调解不成的，父母可以起诉要赡养费，这类事可以申请法律援助。',
  },
  {
    title: '继承：谁先继承',
    topic: 'inheritance',
    body: '签过遗赠扶养协议的，先按协议；有遗嘱的，按遗嘱；都没有的，第一顺序是配偶、子女、父母；没有第一顺序继承人的，才由兄弟姐妹、祖父母、外祖父母继承（民法典第一千一百二十三条、第一千一百二十七条）。放弃继承要在遗产处理前用书面说明（民法典第一千一百二十四条）。',
  },
  {
    title: '借钱不还：三年时效',
    topic: 'debt',
    body: '从约定的还款日起三年内起诉；中间催过款、对方答应过还，时间重新算（民法典第一百八十八条、第一百九十五条）。请保存借条、转账记录和催款记录；没有借条的，可以请对方在聊天里确认欠多少、什么时候还。',
  },
  {
    title: '合同：对方没有按约办',
    topic: 'contract',
    body: '对方不按合同办的，可以要求继续履行、采取补救措施或者赔偿损失（民法典第五百七十七条）。付的是定金：收定金的一方不履行的，双倍返还；付定金的一方不履行的，无权要回（民法典第五百八十七条）。请先书面催告一次，留下凭证。',
  },
  {
    title: '网购退货和欺诈赔偿',
    topic: 'consumer',
    body: '网上买的东西，收到以后七天内可以无理由退货，定做的、鲜活易腐的等除外（消费者权益保护法第二十五条）。商家有欺诈的，除退钱外再赔价款的三倍，不足五百元的按五百元（同法第五十五条）。可以先打 12315 投诉。',
  },
  {
    title: '征收补偿：复议的期限',
    topic: 'land_demolition',
    body: '对征收决定或者补偿决定不服的，从知道之日起六十天内可以申请行政复议（行政复议法第二十条），也可以在六个月内起诉（行政诉讼法第四十六条）。请把公告、补偿方案和送达的日期留好，期限从这些日期算起。',
  },
  {
    title: '邻里：方便生活、公平合理',
    topic: 'neighbor',
    body: '邻居之间要有利生产、方便生活、团结互助、公平合理（民法典第二百八十八条）；漏水、挡光、排水造成损失的，可以要求停止、修好、赔偿。请先拍照留证，找村居调解委员会调解，调解不收费；达成协议的，三十天内可以一起去法院确认。',
  },
  {
    title: '车祸：先定责，再谈赔偿',
    topic: 'traffic',
    body: '请先拿到交警的事故认定书；不服的，收到后三天内向上一级交警部门申请复核。赔偿先由交强险在限额内赔，再由商业险按合同赔，还不够的由有责任的一方赔（民法典第一千二百一十三条）。医药费票据、误工证明请都留着。',
  },
  {
    title: '处罚不服：复议或起诉',
    topic: 'administrative',
    body: '对行政处罚不服的，从知道之日起六十天内可以申请行政复议，复议不收费（行政复议法第二十条、第八十七条）；也可以在六个月内向法院起诉（行政诉讼法第四十六条）。当场作出的处罚，要先复议，不服再起诉（行政复议法第二十三条）。请把处罚决定书和收到的日期留好。',
  },
  {
    title: '还缺材料',
    topic: null,
    body: '从您说的情况还不能下结论。请补充：事情发生的时间、对方是谁、手里有哪些书面材料。补充以后我接着答复，不收钱，也不用重新预约。',
  },
];

/** Beginnings for this topic first, then those for every topic. */
export function beginningsFor(topic: Topic | null): readonly ReplyBeginning[] {
  const own = REPLY_BEGINNINGS.filter((beginning) => beginning.topic !== null && beginning.topic === topic);
  return [...own, ...REPLY_BEGINNINGS.filter((beginning) => beginning.topic === null)];
}

/** The beginning put before what is there already: nothing typed is lost, and the same one is not put in twice. */
export function beginWith(words: string, { body }: ReplyBeginning): string {
  if (words.includes(body)) return words;
  return words.trim() === '' ? body : `${body}\n${words}`;
}
