/** The robot of a group of staff (企业微信群机器人). */
export interface GroupRobot {
  /**
   * `busy` = the robot has said as much as it may this minute; `gone` = there is no such robot any more.
   * @throws Error when the far end did not answer; then it is tried again.
   */
  say(message: { key: string; text: string }): Promise<'sent' | 'busy' | 'gone'>
}
