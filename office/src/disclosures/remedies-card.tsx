import { REMEDY_COLUMN_LABELS, REMEDY_TRACKS, TRACK_LABELS } from '@huifa/shared/disclosure/yearly-report';
import { dayOf } from '@huifa/shared/kernel/day';
import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { api } from '../api';
import { fieldRules } from '../ui/field-rules';
import { FormDialog } from '../ui/form-dialog';
import { useNow } from '../ui/now';
import { Card } from '../ui/page';
import type { DeskDisclosureView, EndRemedyDto, RemedyCaseView, RemedyDto } from '../views';
import { DayField } from './day-field';
import { useCaseAction } from './disclosure-query';
import { ShortDay } from './disclosure-table';

const TRACKS = REMEDY_TRACKS.map((value) => ({ value, label: TRACK_LABELS[value] }));
const PROCEDURES = [
  { value: null, label: '通知上没写（先按简易程序 5 个工作日答复）' },
  { value: 'simplified', label: '简易程序' },
  { value: 'ordinary', label: '普通程序（10 个工作日答复）' },
];
const RESULTS = (['upheld', 'corrected', 'other'] as const).map((value) => ({
  value,
  label: REMEDY_COLUMN_LABELS[value],
}));

/** 复议、诉讼: until when the town must answer for itself, and what came of it. */
export function RemediesCard({ request }: { request: DeskDisclosureView }) {
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<RemedyCaseView | null>(null);
  const note = (
    <Button size="small" onClick={() => setAdding(true)}>
      登记
    </Button>
  );
  return (
    <Card title="复议、诉讼" note={note}>
      {request.remedies.length === 0 && <p className="small">没有。收到复议或起诉的副本，当天登记。</p>}
      {request.remedies.map((remedy) => (
        <Remedy key={remedy.id} remedy={remedy} onEnd={() => setEnding(remedy)} />
      ))}
      {adding && <AddRemedy request={request} onClose={() => setAdding(false)} />}
      {ending !== null && <EndRemedy request={request} remedy={ending} onClose={() => setEnding(null)} />}
    </Card>
  );
}

function Remedy({ remedy, onEnd }: { remedy: RemedyCaseView; onEnd: () => void }) {
  const { track, caseNumber, openedOn, answerDueOn, endedOn, result } = remedy;
  return (
    <p className="small">
      {TRACK_LABELS[track]} {caseNumber}，<ShortDay day={openedOn} empty="" /> 收到。
      {result === null ? (
        <>
          最晚 <ShortDay day={answerDueOn} empty="" /> 答复、举证。{' '}
          <Button size="small" onClick={onEnd}>
            登记结果
          </Button>
        </>
      ) : (
        <>
          {REMEDY_COLUMN_LABELS[result]}，<ShortDay day={endedOn} empty="" /> 审结。
        </>
      )}
    </p>
  );
}

function AddRemedy({ request: { id }, onClose }: { request: DeskDisclosureView; onClose: () => void }) {
  const act = useCaseAction(id);
  const today = dayOf(useNow());
  return (
    <FormDialog<RemedyDto>
      open
      title="登记复议、诉讼"
      confirmLabel="登记"
      initial={{ track: 'reconsideration', openedOn: today, procedure: null }}
      onSend={act((form, once) =>
        api('POST /desk/disclosures/{id}/remedies', {
          path: { id },
          body: { ...form, procedure: form.procedure ?? null },
          once,
        }),
      )}
      onClose={onClose}
    >
      <Form.Item name="track" label="哪一种">
        <Select options={TRACKS} />
      </Form.Item>
      <Form.Item
        name="caseNumber"
        label="案号"
        rules={fieldRules({ required: true, minLength: 2, maxLength: 60 }, '案号')}
      >
        <Input autoFocus maxLength={60} autoComplete="off" />
      </Form.Item>
      <DayField name="openedOn" label="哪天收到副本" max={today} />
      <Form.Item name="procedure" label="复议程序">
        <Select options={PROCEDURES} />
      </Form.Item>
    </FormDialog>
  );
}

interface EndRemedyProps {
  request: DeskDisclosureView;
  remedy: RemedyCaseView;
  onClose: () => void;
}

function EndRemedy({ request: { id }, remedy, onClose }: EndRemedyProps) {
  const act = useCaseAction(id);
  const today = dayOf(useNow());
  return (
    <FormDialog<Omit<EndRemedyDto, 'version'>>
      open
      title={`登记结果：${remedy.caseNumber}`}
      confirmLabel="登记"
      initial={{ endedOn: today, result: 'upheld' }}
      onSend={act((form) =>
        api('PUT /desk/disclosures/{id}/remedies/{remedyId}', {
          path: { id, remedyId: remedy.id },
          body: { version: remedy.version, ...form },
        }),
      )}
      onClose={onClose}
    >
      <Form.Item name="result" label="结果">
        <Select options={RESULTS} />
      </Form.Item>
      <DayField name="endedOn" label="哪天审结" min={remedy.openedOn} max={today} />
    </FormDialog>
  );
}
