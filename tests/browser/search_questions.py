"""What people ask of the library, in words of their own, and the article that must be among the first three.

Written from the tasks that people have, not from the texts of the articles.
"""

from __future__ import annotations

ANSWER = "otvet-serditomu-klientu"
CONTRACT = "proverka-dogovora"
DISCHARGE = "pamyatka-posle-vypiski"
LESSON = "urok-na-tri-marshruta"
POSITIONING = "pozitsionirovanie-iz-intervyu"
SMALL_MODEL = "malye-modeli-na-ustroystve"
CODE = "pull-request-code-review"
ANALYSIS = "vague-question-to-analysis-plan"
GRANT = "grant-sceptical-panel"

IN_RUSSIAN: tuple[tuple[str, str], ...] = (
    ("ответ сердитому клиенту", ANSWER),
    ("угрюмый клиент", ANSWER),
    ("как ответить на жалобу", ANSWER),
    ("покупатель ругается в чате", ANSWER),
    ("клиент требует вернуть деньги", ANSWER),
    ("шаблон ответа поддержки", ANSWER),
    ("извиниться перед заказчиком", ANSWER),
    ("письмо недовольному покупателю", ANSWER),
    ("хамит заказчик что делать", ANSWER),
    ("негативный отзыв", ANSWER),
    ("angry customer", ANSWER),
    ("reply to a complaint", ANSWER),
    ("проверить договор", CONTRACT),
    ("риски в контракте", CONTRACT),
    ("договор аренды подводные камни", CONTRACT),
    ("юрист проверка соглашения", CONTRACT),
    ("что опасно подписывать", CONTRACT),
    ("штрафы и неустойка", CONTRACT),
    ("contract", CONTRACT),
    ("contract review", CONTRACT),
    ("agreement risks", CONTRACT),
    ("выписка из больницы простым языком", DISCHARGE),
    ("объяснить пациенту лечение", DISCHARGE),
    ("расшифровать эпикриз", DISCHARGE),
    ("как принимать лекарства после больницы", DISCHARGE),
    ("врач объясняет непонятно", DISCHARGE),
    ("hospital discharge", DISCHARGE),
    ("план урока", LESSON),
    ("задания для слабых и сильных учеников", LESSON),
    ("дифференцированное обучение", LESSON),
    ("конспект занятия для учителя", LESSON),
    ("дети разного уровня", LESSON),
    ("lesson plan", LESSON),
    ("teacher homework", LESSON),
    ("позиционирование продукта", POSITIONING),
    ("реклама", POSITIONING),
    ("анализ интервью с клиентами", POSITIONING),
    ("слоган для сайта", POSITIONING),
    ("чем мы отличаемся от конкурентов", POSITIONING),
    ("customer interviews", POSITIONING),
    ("локальная нейросеть на телефоне", SMALL_MODEL),
    ("запустить llm без интернета", SMALL_MODEL),
    ("сколько оперативки нужно нейронке", SMALL_MODEL),
    ("маленькая модель", SMALL_MODEL),
    ("on-device ai", SMALL_MODEL),
    ("code review", CODE),
    ("ревью кода", CODE),
    ("найти баг в пулл реквесте", CODE),
    ("проверить код программиста", CODE),
    ("уязвимость в коде", CODE),
    ("sql запрос", ANALYSIS),
    ("аналитика данных", ANALYSIS),
    ("метрика просела", ANALYSIS),
    ("отток пользователей", ANALYSIS),
    ("data analyst", ANALYSIS),
    ("заявка на грант", GRANT),
    ("субсидия для нко", GRANT),
    ("grant application", GRANT),
    ("комиссия отклонила заявку", GRANT),
)
"""Asked in the Russian library, in both languages."""

IN_ENGLISH: tuple[tuple[str, str], ...] = (
    ("code review", CODE),
    ("find bugs in my pull request", CODE),
    ("is this commit safe to merge", CODE),
    ("security check of a patch", CODE),
    ("grant proposal", GRANT),
    ("funding for a charity", GRANT),
    ("application rejected by the committee", GRANT),
    ("sql query", ANALYSIS),
    ("why is churn going up", ANALYSIS),
    ("which metric should I look at", ANALYSIS),
    ("dashboard for management", ANALYSIS),
    ("angry customer", ANSWER),
    ("complaint email", ANSWER),
    ("rude client reply template", ANSWER),
    ("contract review", CONTRACT),
    ("check a lease before signing", CONTRACT),
    ("договор", CONTRACT),
    ("explain hospital discharge to a patient", DISCHARGE),
    ("lesson plan for a mixed ability class", LESSON),
    ("product positioning", POSITIONING),
    ("marketing", POSITIONING),
    ("run a model on a phone", SMALL_MODEL),
    ("offline llm", SMALL_MODEL),
)
"""Asked in the English library."""
