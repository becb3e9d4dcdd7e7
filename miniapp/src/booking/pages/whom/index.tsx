import { LIMITS } from '@huifa/shared/consultations/booking.rules';
import { FOR_WHOM, FOR_WHOM_LABELS, type ForWhom } from '@huifa/shared/consultations/ways';
import { Button } from '../../../ui/button';
import { Choice } from '../../../ui/choice';
import { Field } from '../../../ui/field';
import { useBooking } from '../../draft';
import { StepPage, useNextStep } from '../../step-page';

const OPTIONS = FOR_WHOM.map((value) => ({ value, label: FOR_WHOM_LABELS[value] }));
const QUESTION = '替谁问的?';

export default function WhomStep() {
  const { value, change } = useBooking();
  const next = useNextStep('bookingWhom');
  const fits = value.beneficiaryName.length <= LIMITS.name;
  const pick = (forWhom: ForWhom) => change({ forWhom });
  const foot = (
    <Button disabled={!fits} onTap={next}>
      下一步
    </Button>
  );
  return (
    <StepPage step="bookingWhom" question={QUESTION} foot={foot}>
      <Choice label={QUESTION} options={OPTIONS} value={value.forWhom} onChange={pick} />
      {value.forWhom === 'parent' && (
        <Field
          label="老人怎么称呼"
          hint="可以不写。律师打的是您的电话"
          value={value.beneficiaryName}
          onChange={(beneficiaryName) => change({ beneficiaryName })}
          limit={LIMITS.name}
        />
      )}
    </StepPage>
  );
}
