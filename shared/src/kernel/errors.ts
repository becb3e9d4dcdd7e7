/**
 * Every refusal a person can cause: a stable code, an HTTP status, and a sentence that says what to do (docs/adr/0003).
 * Faults that nobody can cause are thrown as plain errors and answered with INTERNAL.
 */
interface Refusal {
  readonly status: number;
  readonly message: string;
  /** The same with a figure of the promises in force, where the refusal knows it: `{limit}`. */
  readonly exact?: string;
}

export const ERRORS = {
  // the request itself
  INVALID: { status: 400, message: '填写的内容有不对的地方，请按提示修改后再提交。' },
  MALFORMED: { status: 400, message: '没有看懂这次提交，请返回上一页重新操作。' },
  IDEMPOTENCY_KEY_NEEDED: { status: 400, message: '这次提交缺少防重复编号，请刷新页面后再试。' },
  IDEMPOTENCY_KEY_REUSED: { status: 409, message: '内容已经改过，请再点一次提交。' },
  PAYLOAD_TOO_LARGE: { status: 413, message: '内容太长了，请写得短一些再提交。' },
  TOO_MANY_REQUESTS: { status: 429, message: '操作太快了，请过一分钟再试。' },
  NOT_FOUND: { status: 404, message: '没有找到，可能已经撤销或不归您办理。请返回列表刷新。' },

  // who is asking
  SIGN_IN_NEEDED: { status: 401, message: '请先登录。' },
  FORBIDDEN: { status: 403, message: '您现在的身份不能做这件事，请先切换身份，或换一个账号登录。' },
  CSRF: { status: 403, message: '页面停留太久，请刷新后再操作。' },
  SIGN_IN_FAILED: { status: 401, message: '账号或密码不对，请再试一次。' },
  SIGN_IN_PAUSED: {
    status: 429,
    message: '试错次数太多，请 15 分钟后再试。平时登录的那台电脑不受别人影响；急用请联系系统管理员。',
  },
  CHALLENGE_GONE: { status: 409, message: '这次登录已经超时、用过或试错太多，请重新输入账号和密码。' },
  FACTOR_UNAVAILABLE: { status: 409, message: '您还没有登记这种确认方式，请换一种，或请系统管理员登记手机号。' },
  TOTP_WRONG: { status: 400, message: '动态口令不对或已经用过，请等它换成新的 6 位数再输入。' },
  TOTP_ON_ALREADY: { status: 409, message: '您已经开通动态口令。手机换了或丢了，请找系统管理员取消后再开。' },
  SCAN_GONE: { status: 409, message: '这个二维码已经失效，请在电脑上换一个再扫。' },
  NETWORK_NOT_ALLOWED: { status: 403, message: '从这个网络不能用工作台，请在镇里的办公网登录，或联系系统管理员。' },
  PASSWORD_CHANGE_NEEDED: { status: 403, message: '您用的是一次性密码，请先换成自己的密码。' },
  PASSWORD_WRONG: { status: 400, message: '现在的密码不对，请再输入一次。' },
  CODE_WRONG: { status: 400, message: '验证码不对，请看一下短信再输入。' },
  CODE_EXPIRED: { status: 400, message: '验证码已失效，请重新获取。' },
  CODE_TOO_SOON: { status: 429, message: '验证码刚发过，请过一分钟再获取。' },
  CODE_TOO_MANY: { status: 429, message: '今天获取验证码的次数已用完，请明天再试，或打电话到镇法律服务站。' },
  ROLE_NOT_HELD: { status: 403, message: '您没有这个身份，请从自己的身份里选一个。' },
  PRIVACY_NOTICE_NEEDED: { status: 409, message: '请先看一遍隐私说明，同意后就可以继续。' },
  PRIVACY_NOTICE_OUTDATED: { status: 409, message: '隐私说明有更新，请看过新的说明后再同意。' },
  PROFILE_NEEDED: { status: 409, message: '请先填好怎么称呼您和联系电话，律师才能找到您。' },

  // who works here
  LOGIN_TAKEN: { status: 409, message: '这个账号名已经有人用了，请换一个。' },
  PHONE_TAKEN: { status: 409, message: '这个手机号已经是另一位工作人员的，请核对后再填。' },
  LAST_HOLDER: { status: 409, message: '这是最后一位能登录的管理员或主任，请先让别人接手再操作。' },
  OWN_ADDRESS_MISSING: {
    status: 409,
    message: '新名单里没有您现在用的地址，保存后您自己也进不来。请把它加进去再保存。',
  },

  // outside services
  WECHAT_CODE_INVALID: { status: 400, message: '微信登录已失效，请重新点一次登录。' },
  WECHAT_BLOCKED: { status: 403, message: '微信提示此账号有风险，请改用手机号登录。' },
  WECHAT_BUSY: { status: 503, message: '微信登录正忙，请稍后再试，或改用手机号登录。' },
  SMS_BUSY: { status: 503, message: '短信发不出去，请稍后再试，或打电话到镇法律服务站。' },
  DATABASE_AWAY: { status: 503, message: '系统正在恢复，您填的内容还在，请过一会儿再点提交。' },
  STOPPING: { status: 503, message: '系统正在更新，请过一会儿再试。' },
  FONT_MISSING: {
    status: 503,
    message: '服务器上缺中文字体，暂时打不出来。请告诉镇里的系统管理员。',
  },
  PRINTING_BUSY: { status: 503, message: '正在打印的人多，请过一分钟再点下载。' },
  PRINTING_FAILED: { status: 503, message: '这次没有打出来，请过一会儿再试。' },
  INTERNAL: { status: 500, message: '系统出了点问题，您填的内容还在。请过一会儿再试。' },

  // booking
  OUTSIDE_HELP: { status: 409, message: '对方是镇里或村里的单位时，请由镇外的机构帮您，号码在下一页。' },
  SLOT_TAKEN: { status: 409, message: '这个时间刚被别人约走了，请选下面的其他时间。' },
  SLOT_PAST: { status: 409, message: '这个时间已经过去了，请选后面的时间。' },
  SLOT_UNSUITABLE: { status: 409, message: '这位律师不方便接待这件事，请换一个时间。' },
  SLOT_NEEDS_CONSENT: {
    status: 409,
    message: '到服务点见的是签约律师，要您同意把事情交给他。不同意的话，请改选书面答复，由镇法治办答复您。',
  },
  WINDOW_CLOSED: { status: 409, message: '这个时段不能回电（休息日或来不及安排），请换一个时段。' },
  CALENDAR_MISSING: { status: 409, message: '那一年的放假安排还没有录入，请选更近的日期。' },
  TOO_MANY_OPEN: { status: 409, message: '您已经有 5 件事在办，请先等一件办完，急事请打电话到镇法律服务站。' },

  // sittings and promises
  SITTING_TIMES: { status: 400, message: '坐班时间不对，请选整点或半点，开始早于结束。' },
  SITTING_DAYS: { status: 400, message: '日子不对，请选一个有的日子；重复到哪天要在第一次之后、一年以内。' },
  SITTING_CLOSED: { status: 409, message: '那天不上班，或者已经过去，不能排坐班。请换一天。' },
  LAWYER_AWAY: { status: 409, message: '这位律师那天休假，请换一天，或换一位律师。' },
  LAWYER_ELSEWHERE: { status: 409, message: '这位律师那个时间已经在别处坐班，请换一个时间，或换一位律师。' },
  SITTING_BOOKED: { status: 409, message: '已经有居民约了，不能直接移走。请用「取消坐班」，系统会给他们另排时间。' },
  SITTING_GONE: { status: 409, message: '这次坐班已经取消、改过或开始了，请刷新页面看最新的排班。' },
  MOVE_TOO_LATE: {
    status: 409,
    message: '离约好的时间太近了，不能在手机上改，请打电话到镇法律服务站。',
    exact: '离约好的时间不到{limit}（办公时间），不能在手机上改，请打电话到镇法律服务站。',
  },
  PROMISE_TOO_SOON: { status: 400, message: '新的承诺最早从明天开始，请换一个开始的日子。' },
  PROMISE_DAY_TAKEN: { status: 409, message: '那一天已经有一版承诺开始，请换一个日子，或先撤回那一版。' },
  PROMISE_IN_FORCE: { status: 409, message: '这一版已经开始执行，不能撤回。请另立一版，写明从哪天开始。' },

  // matters
  STATE_MOVED: { status: 409, message: '这件事刚有了新进展，请看过最新情况再操作。' },
  NOT_NOW: { status: 409, message: '这件事现在不能这样办，请看页面上可以做的事。' },
  CANCEL_TOO_LATE: {
    status: 409,
    message: '离约好的时间太近了，不能在手机上取消，请打电话到镇法律服务站。',
    exact: '离约好的时间不到{limit}（办公时间），不能在手机上取消，请打电话到镇法律服务站。',
  },
  RATED_ALREADY: { status: 409, message: '这件事您已经评价过了，谢谢。请返回上一页。' },
  FOLLOW_UP_CLOSED: {
    status: 409,
    message: '这件事办完已经很久了，请重新咨询一次。',
    exact: '这件事办完已超过{limit}，请重新咨询一次。',
  },
  REOPEN_ASKED_ALREADY: {
    status: 409,
    message: '您已经申请过重办，请看镇法治办的答复。还有话要说，请打电话到镇法律服务站。',
  },

  AID_NOT_TOLD: { status: 400, message: '请先告诉居民可以申请法律援助，再打勾办结。' },

  // the service point
  ATTENDANCE_DAY: { status: 409, message: '到场情况只能在当天登记和更正，其他日子请在办理记录里写明。' },
  ATTENDANCE_EARLY: { status: 409, message: '还没到约好的时间，请到点以后再登记没来或律师晚到。' },
  NOTHING_TO_PRINT: { status: 409, message: '还没有答复，请等办完以后再下载打印。' },

  // dispatch
  OFFER_GONE: { status: 409, message: '这件事已经不在等您接单了，请返回列表刷新。' },
  OFFER_EXPIRED: { status: 409, message: '接单时间已过，这件事已经转出，请返回列表刷新。' },
  TOPIC_NEEDED: { status: 400, message: '请选出这件事实际属于哪一类，镇里好重新派单。' },
  REASON_NEEDED: { status: 400, message: '请写明理由。' },
  LAWYER_UNSUITABLE: { status: 409, message: '您的专业范围不含这一类，或者正在休假，请由本所别的律师接单。' },
  COLLEAGUE_AWAY: { status: 409, message: '这位律师正在休假，或已经是承办律师，请另选一位本所律师。' },
  ONLY_CONFLICT: {
    status: 409,
    message: '这件事是镇法治办书面指派的，只有利益冲突才可以不接。有别的难处，请打电话到镇法治办。',
  },
  // at the desk
  REMINDED_ALREADY: { status: 409, message: '一小时内已经催过这一件，请稍后再催，或直接打电话到律所。' },
  MERGE_UNSUITABLE: { status: 409, message: '只能并到同一位居民正在办的另一件里，请重新选。' },
  UNMERGE_TOO_LATE: { status: 409, message: '只能在合并的当天撤回，请让居民重新咨询一次。' },
  SAME_TOPIC: { status: 400, message: '这件事已经是这一类了，请选另一类。' },
  STANDING_REASON_NEEDED: { status: 409, message: '请先写明理由，再打开居民的话。' },
  NOT_DISSATISFIED: { status: 409, message: '居民没有给这件事差评，请刷新后再看。' },
  REVISITED_ALREADY: { status: 409, message: '这件事已经有人回访过了，请刷新看记录。' },

  // what the office must do
  TASK_DONE_ALREADY: { status: 409, message: '这项任务已经办好了，请刷新看结果。' },
  TASK_OPEN_ALREADY: { status: 409, message: '这项任务已经在办了，请刷新列表。' },
  TASK_OUTCOME_UNSUITABLE: { status: 400, message: '这个结果不适合这项任务，请在列出的结果里选一个。' },
  TASK_UNDO_TOO_LATE: { status: 409, message: '只能在办好的当天撤回。还要再办，请在事项里另记。' },
  FIRM_BARRED: { status: 409, message: '这家律所与本事项有利益冲突，或合同不在有效期，请另选一家。' },

  // episodes
  EPISODE_OWN_WORK: { status: 409, message: '写的人和发布的人要是两位，请另一位同事来审。' },
  EPISODE_INCOMPLETE: { status: 409, message: '内容还不全，请按提示补好再往下走。' },
  EPISODE_ORDER_MOVED: { status: 409, message: '有人刚增减了内容，请刷新后再排顺序。' },
  SERIES_PUBLIC: { status: 409, message: '这个系列已经有发布的短片，改名要先撤下，请先办撤下。' },
  FILM_UNREADABLE: { status: 400, message: '这个文件手机放不出来，请用剪辑软件重新导出后再传。' },
  FILM_CODEC: { status: 400, message: '这种格式很多手机放不出来，请按提示重新导出后再传。' },
  COVER_UNREADABLE: { status: 400, message: '封面要用照片或图片，请另选一张。' },
  CAPTIONS_UNREADABLE: { status: 400, message: '字幕读不懂，请按提示改好后再提交。' },
  FILE_NEEDED: { status: 400, message: '没有收到文件，请选一个再交。' },
  FILE_REFUSED: { status: 400, message: '这个文件收不了，请按提示换一个。' },
  FILES_FULL: { status: 409, message: '一件事最多交 6 个文件，请先去掉一个再交。' },
  FILE_TOO_LARGE: { status: 413, message: '文件太大了，请压缩或剪短后再传。' },
  // what the office keeps
  CHANGED_MEANWHILE: { status: 409, message: '别人刚改过这一条。请看一下现在的内容，再改您要改的。' },
  NAME_TAKEN: { status: 409, message: '已经有一个同名的在用，请换个名字，或先停用原来的。' },
  FIRM_IN_USE: {
    status: 409,
    message: '这家律所还有没到期的合同，或还有律师在册。请先终止合同、停用律师，再停用律所。',
  },
  FIRM_RETIRED: { status: 409, message: '这家律所已经停用，请先恢复使用，再签合同。' },
  CONTRACT_OVERLAPS: { status: 409, message: '这家律所在这段日子里已经有合同，请改日子，或先提前终止原来的合同。' },
  CONTRACT_BEGUN: {
    status: 409,
    message: '合同已经开始，第一天不能改，最后一天只能往后延。要提前结束，请用「提前终止」。',
  },
  LICENCE_TAKEN: { status: 409, message: '这个执业证号已经是另一位律师的，或已经发出邀请，请核对后再填。' },
  LAWYER_BUSY: {
    status: 409,
    message: '这位律师手上还有在办的事或坐班，请先请本所协调人转给同事，在工作台「坐班」里取消坐班，再停派。',
    exact:
      '这位律师手上还有{limit}。在办的请本所协调人在手机「本所」里转给同事，坐班请在工作台「坐班」里取消，再停派。',
  },
  LAWYER_RETIRED: { status: 409, message: '这位律师已经停派，请先恢复派单再操作。' },
  LAWYER_ROLE_NEEDED: { status: 400, message: '请至少选一种：顾问律师，或联络协调人。' },
  LAWYER_ALREADY: { status: 409, message: '您已经是签约律师了，请到「我的」里换成顾问律师身份。' },
  LEAVE_BEGUN: { status: 409, message: '休假已经开始，请让律师自己在手机上提前结束。' },
  INVITATION_GONE: { status: 409, message: '这份邀请已经接受或撤回，请刷新页面看最新的名单。' },
  INVITATION_INVALID: {
    status: 400,
    message: '邀请码不对、过期或已经用过，或者手机号不是镇里登记的那个。请核对后再填，或请镇法治办换发一个。',
  },
  INVITATION_PAUSED: { status: 429, message: '试错次数太多，请 15 分钟后再试，或请镇法治办换发一个邀请码。' },
  VILLAGE_RETIRED: { status: 409, message: '这个村居已经停用，请先恢复使用，再定法律顾问。' },
  ADVISER_ORDER: {
    status: 409,
    message: '那一天以后已经定过法律顾问，以前的不能改。请选更晚的日子，或选同一天来更正。',
  },
  POINT_HAS_SITTINGS: {
    status: 409,
    message: '这个服务点后面还排了坐班，不能关。请先到「坐班」里取消，或移到别的服务点。',
    exact: '这个服务点后面还排了{limit}坐班，不能关。请先到「坐班」里取消，或移到别的服务点。',
  },
  POINT_CLOSED: { status: 409, message: '这个服务点已经关了，请换一个，或先在「服务点」里重新开。' },
  TEMPLATE_STATE: { status: 409, message: '用过的模板不能退回草稿。请改成「停用」，或直接改内容。' },
  PLACEHOLDER_UNFILLED: {
    status: 400,
    message: '答复里还有【】没有填，请填好，或删掉后再发。',
    exact: '答复里的{limit} 还没有填，请填好，或删掉后再发。',
  },
  CONTRACT_OVER: { status: 409, message: '这份合同已经结束，不能再改。请另签一份。' },

  // disclosure requests
  ONLINE_CLOSED: {
    status: 409,
    message: '网上申请还没有开通，请到镇里当面交，或邮寄。地址和电话在「我要文件」那一页。',
  },
  CORRECTION_TWICE: { status: 409, message: '补正只能告知一次，请按现有的内容办理，不能再发第二次补正告知书。' },
  CORRECTION_LATE: {
    status: 409,
    message: '收到申请后 7 个工作日已经过了，不能再要求补正。确实要发，请主任写明理由。',
  },
  CORRECTION_RUNS: { status: 409, message: '给申请人的时间还没有过完，现在不能按放弃处理。' },
  EXTENSION_TOO_LONG: { status: 400, message: '延期最多 20 个工作日，请改小再提交。' },
  EXTENSION_TWICE: { status: 409, message: '这件已经延过一次，不能再延，请在期限内答复。' },
  EXTENSION_LATE: { status: 409, message: '延期要在到期日以前批准并告知申请人，现在已经晚了，请马上答复。' },
  DAY_AHEAD: { status: 400, message: '那一天还没有到，请填已经发生的日子。' },
  DAY_BEFORE_CAUSE: { status: 400, message: '这一天比它前面的事还早，请核对日子再填。' },
  OPINION_WITHOUT_LETTER: { status: 409, message: '征求意见书还没有送出去，请先送达，再登记对方的意见。' },
  DUTY_MISSING: { status: 409, message: '这一天没有登记谁来签，请主任先在「谁来签」里登记。' },
  REVIEW_ORDER: { status: 409, message: '要按顺序确认：承办部门、法律意见、保密审查，最后签发。请先办前一步。' },
  REASONS_MISSING: {
    status: 400,
    message: '文书里还缺必须写的内容，请补上再提交。',
    exact: '文书里还缺{limit}，请补上再提交。',
  },
  SEARCH_RECORD_MISSING: {
    status: 409,
    message: '答复「不存在」以前，请先登记检索记录：在哪里、用什么词、谁、什么时候查的。',
  },
  OFFLINE_ONLY: { status: 409, message: '涉及国家秘密的，请在线下办理，不要把内容写进系统。' },
  LETTER_NOT_SIGNED: { status: 409, message: '文书还没有签发，请先签发，再盖章送达。' },
  SEAL_MISSING: { status: 409, message: '没有公章的答复不算数，请先传盖章的扫描件，再登记送达。' },
  SERVED_ALREADY: { status: 409, message: '已经送达，不能再改。写错了请另发一份更正。' },
  APP_SERVICE_NOT_CHOSEN: { status: 409, message: '申请人没有选在小程序里收，请邮寄或当面交。' },
  SERVICE_BY_APP_NEEDS_LINK: {
    status: 409,
    message: '在小程序里送达的答复，要同时给出网上申请复议的地址。请主任先在设置里填好。',
  },
  SERVICE_DONE: { status: 409, message: '这次送达的结果已经登记过了，请刷新。' },
  NUMBER_NOT_NEXT: {
    status: 409,
    message: '文号要一个接一个。请先把中间的号登记好，再登记这个。',
    exact: '下一个文号是{limit}，请按顺序登记。',
  },
  REPORT_IMBALANCED: {
    status: 409,
    message: '年报的数字还没有对平，请先改好再导出。',
    exact: '年报的数字还没有对平：{limit}。请先改好再导出。',
  },
  NUMBER_KNOWN: { status: 409, message: '表里有登记编号已经导入过，请删掉那几行再传。' },
  FACT_NOT_OPEN: { status: 409, message: '这一条不能作废：它后面已经发出了文书，或已经作废过。请另记一条来更正。' },
} as const satisfies Record<string, Refusal>;

export type ErrorCode = keyof typeof ERRORS;

/** The sentence of a refusal, with the figure that `details.limit` says in words where there is one. */
export function sentenceOf(code: ErrorCode, details?: unknown): string {
  const { message, exact }: Refusal = ERRORS[code];
  const limit = (details as { limit?: unknown } | null | undefined)?.limit;
  return exact !== undefined && typeof limit === 'string' ? exact.replace('{limit}', () => ` ${limit}`) : message;
}

/** What every refused request is answered with. `details` says which field, or carries the present state. */
export interface ErrorBody {
  readonly code: ErrorCode;
  readonly message: string;
  readonly requestId: string;
  readonly details?: unknown;
}
