import { Examples } from './Examples'
import { Overview } from './Overview'

export function HomePage() {
  return (
    <>
      <section className="hero">
        <h1>谁与谁合作，哪条产业链在哪里，出自哪句话</h1>
        <p>
          系统读经济新闻，认出企业、园区、地区、产业、人物、机构、产品、项目和荣誉，以及它们之间的关系。每条关系都附原句，点开即见上下文。
        </p>
      </section>
      <Overview />
      <Examples />
    </>
  )
}
