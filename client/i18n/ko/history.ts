import { withParticle } from './particle.ts'

const to = (word: string) => withParticle(word, '으로/로')

/** What somebody did, as the rest of a sentence that begins with their name. */
export const history = {
  statusSet: (from: string, word: string) => `${from}에서 ${to(word)} 바꾸었습니다.`,
  statusUndone: (from: string, word: string) => `${from}에서 ${to(word)} 되돌렸습니다.`,
  groundsUndone: '근거와 사유를 전으로 되돌렸습니다.',
  reasonSet: (status: string) => `${status}의 사유를 고쳐 적었습니다.`,
  evidenceAdded: (kind: string) => `근거(${kind})를 등록했습니다.`,
  reconfirmed: '변동이 없음을 확인했습니다.',
  assigned: (who: string) => `담당을 ${to(who)} 정했습니다.`,
  unassigned: '담당을 비웠습니다.',
  dueSet: (from: string, when: string) => `기한을 ${from}에서 ${to(when)} 바꾸었습니다.`,
  dueGiven: (when: string) => `기한을 ${to(when)} 정했습니다.`,
  dueRemoved: '기한을 없앴습니다.',
  itemAdded: '항목을 추가했습니다.',
  retired: '목록에서 제외했습니다.',
  delegationAdded: '대표단을 추가했습니다.',
  delegationAnnounced: '대표단의 이름을 공개했습니다.',
  headSet: (head: string) => `수석대표를 ${to(head)} 정했습니다.`,
  headRemoved: '수석대표를 미정으로 되돌렸습니다.',
  headAnnounced: '수석대표의 성명을 공개했습니다.',
  contactSet: (contact: string) => `연락관을 ${to(contact)} 정했습니다.`,
  contactRemoved: '연락관을 지웠습니다.',
  arrangementsSet: (interpretation: string, zone: string) =>
    `통역은 ${interpretation}, 시간대는 ${to(zone)} 정했습니다.`,
  participationAdded: (session: string) => `${session}에 추가했습니다.`,
  requestOpened: (ministry: string) => `${ministry}에 협조를 요청했습니다.`,
  requestAccepted: '요청을 수락했습니다.',
  requestEscalated: '요청을 차관급 협의체에 상신했습니다.',
  requestAnswered: '요청에 회신했습니다.',
  requestClosed: '요청을 종결했습니다.',
  phaseSet: (from: string, phase: string) => `${from}에서 ${to(phase)} 넘어갔습니다.`,
  steppedBack: (from: string, phase: string) => `${from}에서 ${to(phase)} 되돌아갔습니다.`,
  scheduled: (when: string) => `시작 시각을 ${to(when)} 정했습니다.`,
  unscheduled: '시작 시각을 미정으로 되돌렸습니다.',
  personAdmitted: '계정을 발급했습니다.',
  roleSet: (role: string) => `권한을 ${to(role)} 바꾸었습니다.`,
  personDisabled: '계정의 사용을 중지했습니다.',
  personEnabled: '계정의 사용을 다시 허용했습니다.',
  textErased: '글을 삭제했습니다.',
  summitDefined: '준비 자료를 등록했습니다.',
  /** In front of a due time or a value that was not there. */
  none: '없음',
  noInterpretation: '없음',
  evidence: (evidence: string) => `근거: ${evidence}`,
  reason: (reason: string) => `사유: ${reason}`,
  /** What was asked, answered or noted. */
  content: (text: string) => `내용: ${text}`,
  operator: '운영 도구',
  /** A person with their ministry. */
  member: (name: string, ministry: string) => `${name}(${ministry})`,
  notYet: '미반영',
}
