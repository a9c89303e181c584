"""Words that tell nothing of what an article is about: the grammar's own, and those that every prompt is made of."""

from __future__ import annotations

from functools import cache
from typing import Final

from promptoteka.text.stems import stem

_COMMON: Final = {
    "ru": """
    а без более больше будет будто бы был была были было быть в вам вами вас ваш весь во вот все всего всегда всех вы
    где да даже для до другой его ее если есть еще же за здесь и из или им иногда их к каждый как какой когда конечно
    которая которое которые который кто ли либо лишь лучше меньше меня мне много может можно мой мы на над надо наш не
    него нее нет ни них но ну нужно о об один одна одно около он она они оно от очень перед по под пока после потом
    потому почему почти при про просто раз разве с сам самый свой себя сейчас со совсем стать так такой там твой тебя
    тем то тогда того тоже только том тот три тут ты у уже хоть хотя хорошо чего чем через что чтобы чуть эта эти это
    этот я два две четыре пять нельзя должен несколько также затем сначала снова вместо между кроме поэтому именно
    первый второй третий последний новый разный главный любой нужный готовый целый общий полный короткий простой
    быстрый точный настоящий обычный базовый профессиональный экспертный версия промпт запрос роль задача контекст
    ограничение формат внимание ответ ответить вопрос модель решение пример список таблица текст строка слово
    предложение пункт раздел часть шаг вариант результат вывод данные исходный работа работать сделать делать дать
    давать указать указывать назвать называть написать писать напиши перечислить проверить проверка найти составить
    использовать добавить убрать объяснить описать предложить сказать спросить задать прочитать читать видеть увидеть
    знать мочь хотеть получить выбрать начать начинать закончить помощь помочь время минута час день человек люди
    ничего ничто никто причина название что-нибудь что-то кто-то обращение
    ты эксперт специалист опыт статья преимущество комментарий автор анатомия доказательство заключение
    """,
    "en": """
    a about above after again all also always am an and any are as at be because been before being below between both
    but by can cannot could did do does doing done down during each either else enough ever every few first for from
    further get gets give given gives go good had has have having he her here him his how i if in instead into is it its
    itself just keep last least less let like list make makes many may me might more most much must my never new next no
    nor not nothing now of off often on once one only or other our out over own part per put rather same say says second
    see seven she should show so some still such take than that the their them then there these they thing things third
    this those three through to too two under until up use used user uses using very want was way we well were what when
    where whether which while who whom whose why will with within without word words would write you your yours yourself
    something anything everything nothing none someone anyone anybody somebody nobody
    act acting add answer answers ask asks assistant avoid based basic before best check clear common complete context
    constraint constraints create detail detailed details ensure example examples expert explain expected final find
    follow following format general help helps important include including input instruction instructions know line
    lines model models name need needs note number output please point points pro process professional prompt prompts
    provide provided question questions relevant request requests required respond response result results role section
    sections sentence specific start step steps summary task tasks tell text time title type version warning work
    """,
}


@cache
def common_stems(lang: str) -> frozenset[str]:
    return frozenset(stem(word, lang) for words in _COMMON.values() for word in words.split())
