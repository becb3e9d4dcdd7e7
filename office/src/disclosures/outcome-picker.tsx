import { type Outcome, OUTCOMES } from '@huifa/shared/disclosure/outcomes';
import { Form, Select } from 'antd';
import { outcomeGroups, REMEDY_WORDS } from './disclosure-words';

/** How a request ends, under the headings of the yearly report, each with its article and the remedy its letter names. */
export function OutcomePicker() {
  const outcome = Form.useWatch('outcome') as Outcome | undefined;
  return (
    <>
      <Form.Item name="outcome" label="答复结果" rules={[{ required: true, message: '请选答复结果' }]}>
        <Select
          autoFocus
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="选一种，年度报告按它统计"
          listHeight={400}
          options={outcomeGroups().map(({ label, outcomes }) => ({
            label,
            options: outcomes.map((value) => ({ value, label: OUTCOMES[value].label })),
          }))}
          optionRender={({ value, label }) => (
            <span className="outcome-option">
              <span>{label}</span>
              <span className="small">{OUTCOMES[value as Outcome].article}</span>
            </span>
          )}
        />
      </Form.Item>
      {outcome !== undefined && <OutcomeNote outcome={outcome} />}
    </>
  );
}

function OutcomeNote({ outcome }: { outcome: Outcome }) {
  const { article, remedy, needsSearchRecord, offlineOnly } = OUTCOMES[outcome];
  return (
    <p className="outcome-note">
      {article !== '' && <span className="tag tag-plain">条例{article}</span>}
      <span className={`tag ${remedy === 'none' ? 'tag-stopped' : 'tag-plain'}`}>{REMEDY_WORDS[remedy]}</span>
      {needsSearchRecord && <span className="tag tag-amber">部门要先交回检索记录</span>}
      {offlineOnly && <span className="tag tag-red">涉密，不能在网上办，请走纸面</span>}
    </p>
  );
}
