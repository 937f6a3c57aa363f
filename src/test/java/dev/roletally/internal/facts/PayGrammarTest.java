package dev.roletally.internal.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.internal.tokens.Lexemes;
import dev.roletally.model.Pay;
import dev.roletally.model.PayUnit;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayGrammarTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The hourly rate range is $72- $72.                | USD | HOUR  | 72     | 72
          Pay: $57 hourly                                   | USD | HOUR  | 57     | 57
          Hourly Rate: $42.75.                              | USD | HOUR  | 42.75  | 42.75
          $85K/yr                                           | USD | YEAR  | 85000  | 85000
          $78K-$126K (est.)                                 | USD | YEAR  | 78000  | 126000
          Salary: $60,000.00-$80,000.00 per yearBenefits    | USD | YEAR  | 60000  | 80000
          a salary of CA$70,000 a year                      | CAD | YEAR  | 70000  | 70000
          base salary 170,112 - 237,000 USD                 | USD | YEAR  | 170112 | 237000
          an allowance of €625 gross/month                  | EUR | MONTH | 625    | 625
          €1.200,00 / month                                 | EUR | MONTH | 1200   | 1200
          allowance of EUR 1000-1250 monthly                | EUR | MONTH | 1000   | 1250
          a stipend of 500 euros a month                    | EUR | MONTH | 500    | 500
          between $23.00 per hour and $51.50 per hour, pay  | USD | HOUR  | 23     | 51.5
          pay is 2-4.5k EUR/month                           | EUR | MONTH | 2000   | 4500
          compensation is between $90,000 - $115,000, plus equity | USD | YEAR | 90000 | 115000
          """)
  void readsPay(String words, String currency, PayUnit unit, BigDecimal min, BigDecimal max) {
    assertThat(PayGrammar.find(Lexemes.of(words), "USD"))
        .singleElement()
        .extracting(PayGrammar.Amount::pay)
        .isEqualTo(new Pay(currency, unit, min, max));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "we have raised $292 million in funding",
        "a $35B market",
        "a referral bonus of $1,500",
        "a learning budget of $1,000 per year",
        "travel allowance up to €200",
        "tuition reimbursement of up to $5,250 per year",
        "a home office stipend of $500",
        "serving 10,000 customers",
        "€2.40 daily remote work allowance"
      })
  void leavesOtherMoneyAlone(String words) {
    assertThat(PayGrammar.find(Lexemes.of(words), "USD")).isEmpty();
  }
}
