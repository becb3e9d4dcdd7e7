import type { INestApplicationContext } from '@nestjs/common';
import { isWorkday } from '@huifa/shared/calendar/workdays';
import { isIdentityNumber } from '@huifa/shared/disclosure/applications';
import { addDays, type Day, dayOf, type Instant, instantAt } from '@huifa/shared/kernel/day';
import { PDFDocument } from 'pdf-lib';
import type { ApplicationDto } from '../disclosure/application.dto.js';
import { CourseService } from '../disclosure/course.service.js';
import { DisclosureDepartment, DisclosureDuty, type Duty } from '../disclosure/disclosure.entity.js';
import { FilingService } from '../disclosure/filing.service.js';
import { DisclosureLetter, type SignedNotice } from '../disclosure/letter.entity.js';
import { LettersService } from '../disclosure/letters.service.js';
import { SealedFiles } from '../disclosure/sealed-files.service.js';
import { ServingService } from '../disclosure/serving.service.js';
import { DisclosureSettingsRow, FIRST_SETTINGS } from '../disclosure/settings.entity.js';
import { Matter } from '../matters/matters.entity.js';
import type { Actor } from '../platform/access/actor.js';
import { newId } from '../platform/ids.js';
import type { Chronicle } from './chronicle.js';
import { REQUESTS, type RequestPlan } from './data/requests.js';
import { demoPerson } from './people.js';
import type { Stage } from './stage.js';
import type { Span } from './town.js';

/** Check signs are right, and the place codes belong to no place: nobody's. */
const NATURAL = '9999991970010100';
const ORGANISATION = '91000000MA0000000N';
const DUTIES: readonly { duty: Duty; name: string; post: string }[] = [
  { duty: 'noticeSigner', name: '周科长', post: '党政办公室主任' },
  { duty: 'secrecyReviewer', name: '吴保密', post: '保密干事' },
  { duty: 'replySigner', name: '郑镇长', post: '分管副镇长' },
];
const REVIEWS = [
  ['department', '承办部门负责人'],
  ['adviser', '顾问律师'],
  ['secrecy', '吴保密'],
] as const;
const SEARCH = '镇档案室和办公系统，按名称和文号检索，档案管理员当天查完';
const MORNING = 9 * 60 + 40;

/** 依申请公开 of the demo town: lived through the product's own services, as the desk would have done it. */
export class DisclosureTown {
  private readonly clerk: Actor;
  private readonly resident: Actor;
  private readonly ids = new Map<RequestPlan, string>();

  constructor(
    private readonly app: INestApplicationContext,
    private readonly stage: Stage,
    private readonly span: Span,
  ) {
    this.clerk = stage.actor('disclosureDesk.write', 'clerk', demoPerson('clerk').id);
    this.resident = stage.actor('disclosure.file', 'resident', demoPerson('busy').id);
  }

  /** What the town has set before its first request. */
  async open(): Promise<void> {
    const { manager } = this.stage;
    const startsOn = this.span.began;
    const known = await manager.findOneByOrFail(DisclosureSettingsRow, { startsOn: FIRST_SETTINGS });
    await manager.insert(DisclosureSettingsRow, {
      ...known,
      ...{ startsOn, onlineOpen: true, officeAddress: '惠南镇某路某号（演示）', officePhone: '021-00000000' },
      ...{
        reconsiderationUrl: 'https://reconsideration.example.com/',
        reconsiderationAddress: '浦东新区某路某号（演示）',
      },
      court: '上海铁路运输法院（演示，请按实际填写）',
    });
    for (const { duty, name, post } of DUTIES)
      await manager.insert(DisclosureDuty, { id: newId(), duty, name, post, deputy: false, startsOn, endsOn: null });
  }

  /** Notes what will happen to each request on its day. */
  tell(chronicle: Chronicle): void {
    // A town that is younger than a request has not seen it.
    const seen = REQUESTS.filter(({ filedAgo }) => this.moment(filedAgo, 0) > instantAt(addDays(this.span.began, 1)));
    for (const [at, plan] of seen.entries()) {
      const note = (ago: number | null, step: number, run: () => Promise<unknown>) => {
        if (ago !== null) chronicle.note(this.moment(ago, step + at), async () => void (await run()));
      };
      note(plan.filedAgo, 0, () => this.file(plan, at));
      if (plan.applicant === null) note(plan.confirmedAgo, 20, () => this.confirm(plan));
      note(plan.assignedAgo, 40, () => this.assign(plan));
      note(plan.searchedAgo, 60, () => this.search(plan));
      note(plan.correctionAgo, 80, () => this.notice(plan, 'correction', CORRECTION));
      note(plan.consultedAgo, 80, () => this.notice(plan, 'thirdPartyConsultation', CONSULTATION, '某某有限公司'));
      note(plan.extendedAgo, 80, () => this.notice(plan, 'extension', EXTENSION));
      note(plan.forwardAgo, 100, () => this.putForward(plan));
      note(plan.signedAgo, 140, () => this.sign(plan));
      note(plan.servedAgo, 200, () => this.sealAndServe(plan));
    }
  }

  private get<T>(type: abstract new (...deps: never[]) => T): T {
    return this.app.get(type, { strict: false });
  }

  /** So many working days ago, some minutes into the morning; never later than now. */
  private moment(workdaysAgo: number, minute: number): Instant {
    let day: Day = this.span.today;
    for (let left = workdaysAgo; left > 0 || !isWorkday(day, this.stage.time.calendar); ) {
      day = addDays(day, -1);
      if (isWorkday(day, this.stage.time.calendar)) left -= 1;
    }
    return Math.min(instantAt(day, MORNING + minute), this.span.now - 60_000);
  }

  private async file(plan: RequestPlan, at: number): Promise<void> {
    const { applicant, wanted, features, serviceWay } = plan;
    const isPerson = (applicant?.kind ?? 'natural') === 'natural';
    const form: ApplicationDto = {
      ...{ wanted, features, serviceWay, agent: null, people: 1, form: serviceWay === 'app' ? 'electronic' : 'paper' },
      applicantKind: applicant?.kind ?? 'natural',
      name: applicant?.name ?? demoPerson('busy').name,
      identity: isPerson ? personNumber(applicant === null ? 0 : at) : ORGANISATION,
      phone: `1380000${String(9000 + at)}`,
      address: serviceWay === 'post' ? '惠南镇某路某号（演示）' : null,
    };
    const filing = this.get(FilingService);
    const once = this.stage.once(this.clerk);
    const receivedOn = this.day(plan.confirmedAgo);
    const { id } =
      applicant === null
        ? await filing.file(this.resident, { ...form, confirmed: true }, once)
        : await filing.register(this.clerk, { ...form, channel: 'inPerson', receivedOn, readBack: false }, once);
    this.ids.set(plan, id);
  }

  private day(ago: number | null): Day | null {
    return ago === null ? null : dayOf(this.moment(ago, 0));
  }

  private async version(plan: RequestPlan): Promise<{ id: string; version: number }> {
    const id = this.ids.get(plan)!;
    const { version } = await this.stage.manager.findOneByOrFail(Matter, { id });
    return { id, version };
  }

  private async confirm(plan: RequestPlan): Promise<unknown> {
    const { id, version } = await this.version(plan);
    return this.get(FilingService).confirm(this.clerk, id, version, this.stage.once(this.clerk));
  }

  private async assign(plan: RequestPlan): Promise<unknown> {
    const { id, version } = await this.version(plan);
    const names = ['规划建设办公室', '经济发展办公室'];
    return this.get(CourseService).assign(this.clerk, id, { version, names }, this.stage.once(this.clerk));
  }

  private async search(plan: RequestPlan): Promise<void> {
    const { id } = await this.version(plan);
    for (const { id: departmentId } of await this.stage.manager.findBy(DisclosureDepartment, { matterId: id })) {
      const form = { version: (await this.version(plan)).version, search: SEARCH, opinion: '材料已附，请审核' };
      await this.get(CourseService).returned(this.clerk, id, departmentId, form, this.stage.once(this.clerk));
    }
  }

  private async notice(
    plan: RequestPlan,
    kind: SignedNotice,
    fields: Record<string, string>,
    addressee: string | null = null,
  ): Promise<void> {
    const { id, version } = await this.version(plan);
    const form = { version, kind, fields, addressee, lateReason: null };
    await this.get(LettersService).notice(this.clerk, id, form, this.stage.once(this.clerk));
    await this.sealAndServe(plan);
  }

  private async putForward(plan: RequestPlan): Promise<void> {
    const { id, version } = await this.version(plan);
    const letters = this.get(LettersService);
    const form = { version, outcome: plan.outcome!, fields: { ...plan.fields } };
    await letters.putForward(this.clerk, id, form, this.stage.once(this.clerk));
    // What is not signed yet waits for the secrecy review.
    const steps = plan.signedAgo === null ? REVIEWS.slice(0, 2) : REVIEWS;
    for (const [step, byName] of steps) {
      const review = { step, byName, agrees: true, on: this.day(plan.forwardAgo)!, opinion: null };
      const now = await this.version(plan);
      const letterId = await this.latest(id);
      await letters.review(this.clerk, id, letterId, { ...review, version: now.version }, this.stage.once(this.clerk));
    }
  }

  private async sign(plan: RequestPlan): Promise<void> {
    const { id, version } = await this.version(plan);
    await this.get(LettersService).sign(this.clerk, id, await this.latest(id), version, this.stage.once(this.clerk));
  }

  private async sealAndServe(plan: RequestPlan): Promise<void> {
    const { id, version } = await this.version(plan);
    const letterId = await this.latest(id);
    const bytes = await sealedFile();
    await this.get(SealedFiles).attach(this.clerk, id, letterId, version, () =>
      Promise.resolve({ name: 'sealed.pdf', bytes }),
    );
    const on = dayOf(this.stage.clock.now());
    const way = plan.serviceWay === 'app' ? 'app' : 'inPerson';
    const form = { version: (await this.version(plan)).version, way, sentOn: on, trackingNo: null } as const;
    await this.get(ServingService).serve(this.clerk, id, letterId, form, this.stage.once(this.clerk));
  }

  private async latest(matterId: string): Promise<string> {
    const order = { written: 'DESC' } as const;
    return (await this.stage.manager.findOneOrFail(DisclosureLetter, { where: { matterId }, order })).id;
  }
}

const CORRECTION = {
  items: '写明要哪一年、哪个村的文件\n写明文件的名称，或者大概讲什么',
  guidance: '例如：2024 年某村宅基地审批的批准文件',
  methods: '在小程序里补充，或者送到惠南镇党政办公室',
};
const CONSULTATION = { info: '镇政府与贵单位签订的土地租赁合同', interest: 'businessSecret' };
const EXTENSION = { reason: '涉及的会议材料较多，需要逐份核对', workdays: '15' };

/** Stands for a scan with the seal. */
async function sealedFile(): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.addPage([595, 842]).drawText('DEMO - scan of the sealed letter', { x: 120, y: 700, size: 18 });
  return Buffer.from(await document.save());
}

/** Another number for each applicant, with the check sign that it needs. */
function personNumber(at: number): string {
  const first = `${NATURAL}${at % 10}`;
  const sign = [...'0123456789X'].find((one) => isIdentityNumber(first + one));
  return first + (sign ?? '');
}
