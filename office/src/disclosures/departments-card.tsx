import { Button } from 'antd';
import { useState } from 'react';
import { useNow } from '../ui/now';
import { dayOf } from '@huifa/shared/kernel/day';
import { Card } from '../ui/page';
import type { DepartmentView, DeskDisclosureView } from '../views';
import { ReturnDialog } from './course-dialogs';
import { ShortDay } from './disclosure-table';

/** 承办部门: who has it, until when, and what came back. */
export function DepartmentsCard({ request }: { request: DeskDisclosureView }) {
  const [returning, setReturning] = useState<DepartmentView | null>(null);
  const today = dayOf(useNow());
  const mayReturn = request.actions.includes('departmentReturned');
  const { departments } = request;
  return (
    <Card title="承办部门" note={departments.length > 0 && `${departments.length} 个`}>
      {departments.length === 0 && <p className="small">还没有分办。</p>}
      {departments.map((department) => (
        <div key={department.id} className="department">
          <p className="department-head">
            <b>{department.name}</b>
            <Standing department={department} today={today} />
            {mayReturn && department.returnedOn === null && (
              <Button size="small" onClick={() => setReturning(department)}>
                登记交回
              </Button>
            )}
          </p>
          {department.search !== null && <p className="words small">检索记录：{department.search}</p>}
          {department.opinion !== null && <p className="words small">意见：{department.opinion}</p>}
        </div>
      ))}
      {returning !== null && (
        <ReturnDialog request={request} department={returning} onClose={() => setReturning(null)} />
      )}
    </Card>
  );
}

function Standing({
  department: { assignedOn, dueOn, returnedOn },
  today,
}: {
  department: DepartmentView;
  today: string;
}) {
  if (returnedOn !== null)
    return (
      <span className="small">
        <ShortDay day={assignedOn} empty="" />
        分，
        <ShortDay day={returnedOn} empty="" />
        交回
      </span>
    );
  return (
    <span className={`tag ${dueOn < today ? 'tag-red' : 'tag-plain'}`}>
      {dueOn < today ? '逾期没回，应在' : '最晚'} <ShortDay day={dueOn} empty="" /> 交回
    </span>
  );
}
