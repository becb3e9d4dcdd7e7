import type { Answer } from '@huifa/shared/api/client';
import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { api } from '../../../platform/api';
import { useLoad } from '../../../platform/load';
import { go, replace, useParam } from '../../../platform/navigation';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Loaded } from '../../../ui/loaded';
import { newsOf } from '../../../ui/matter-news';
import { Note } from '../../../ui/notes';
import { Page } from '../../../ui/page';
import { CardSkeleton } from '../../../ui/skeleton';
import { useBooking } from '../../draft';

/** The number, what happens next and by when, and which number will ring. */
export default function Booked() {
  const id = useParam('id');
  const { clear } = useBooking();
  // Here and not when it was sent: the page before still shows what was sent.
  useEffect(clear, [clear]);
  const matter = useLoad(`booked/${id}`, () => api('GET /matters/{id}', { path: { id } }));
  const foot = (
    <>
      <Button onTap={() => replace('matter', { id })}>看办到哪一步</Button>
      <Button look="quiet" onTap={() => go('home')}>
        回首页
      </Button>
    </>
  );
  return (
    <Page foot={foot}>
      <Loaded of={matter} skeleton={<CardSkeleton lines={4} />}>
        {(known) => (
          <>
            <Card>
              <View className="weak">您的编号，打电话问进度时用</View>
              <View className="number">{known.number}</View>
            </Card>
            <WhatNext matter={known} />
            <Note>不收钱，不要验证码。谁向您要钱、要验证码，都不是我们的律师。</Note>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function WhatNext({ matter }: { matter: Answer<'GET /matters/{id}'> }) {
  const { title, note } = newsOf(matter);
  return (
    <Card title={title}>
      <View>{note ?? matter.nextStep}</View>
      {note && <View className="weak">{matter.sentence}</View>}
      {matter.way === 'call' && <View className="strong">{ringing(matter)}</View>}
    </Card>
  );
}

/** Which number will ring; before a firm has accepted, when and where it will be told. */
function ringing({ ringsFrom, passedOn }: Answer<'GET /matters/{id}'>): string {
  if (ringsFrom !== null) return `来电号码是 ${ringsFrom}`;
  if (!passedOn) return '镇法治办的工作人员给您打电话。';
  return '律师一接单，就发消息告诉您来电号码。等看到号码再接。';
}
