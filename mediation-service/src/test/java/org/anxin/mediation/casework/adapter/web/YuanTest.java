package org.anxin.mediation.casework.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YuanTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0             | 0.00元              | 零元整
            1             | 0.01元              | 壹分
            50            | 0.50元              | 伍角
            53            | 0.53元              | 伍角叁分
            1000          | 10.00元             | 壹拾元整
            32504         | 325.04元            | 叁佰贰拾伍元零肆分
            140950        | 1,409.50元          | 壹仟肆佰零玖元伍角
            600714        | 6,007.14元          | 陆仟零柒元壹角肆分
            1200000       | 12,000.00元         | 壹万贰仟元整
            10050000      | 100,500.00元        | 壹拾万零伍佰元整
            100000000     | 1,000,000.00元      | 壹佰万元整
            10000000100   | 100,000,001.00元    | 壹亿零壹元整
            10000010000   | 100,000,100.00元    | 壹亿零壹佰元整
            1000000000000 | 10,000,000,000.00元 | 壹佰亿元整
            """)
    void sumsStandInFiguresAndInNumerals(long fen, String figures, String numerals) {
        assertThat(Yuan.figures(fen)).isEqualTo(figures);
        assertThat(Yuan.numerals(fen)).isEqualTo(numerals);
    }
}
