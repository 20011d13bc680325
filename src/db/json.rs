//! Values of SQL in JSON, and back.

use serde_json::Value as Json;

use super::Value;

impl Value {
    /// The value in JSON; bytes have no form there.
    pub fn to_json(&self) -> Option<Json> {
        Some(match self {
            Self::Null => Json::Null,
            Self::Integer(number) => Json::from(*number),
            Self::Real(number) => Json::from(*number),
            Self::Text(text) => Json::from(text.as_str()),
            Self::Blob(_) => return None,
        })
    }

    /// The value that JSON tells; none for lists, objects and truth values, which no column holds.
    pub fn from_json(json: Json) -> Option<Self> {
        match json {
            Json::Null => Some(Self::Null),
            Json::Number(number) => {
                number.as_i64().map(Self::Integer).or_else(|| number.as_f64().map(Self::Real))
            }
            Json::String(text) => Some(Self::Text(text)),
            Json::Bool(_) | Json::Array(_) | Json::Object(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_comes_back_from_json_as_it_was() {
        let text = Value::Text("Астана".to_owned());
        for value in [Value::Null, Value::Integer(i64::MIN), Value::Real(1.5), text] {
            let json = value.to_json().unwrap();
            assert_eq!(Value::from_json(json), Some(value));
        }
    }

    #[test]
    fn bytes_have_no_form_and_truth_values_lists_and_objects_are_none() {
        assert_eq!(Value::Blob(vec![1]).to_json(), None);
        for json in [Json::from(true), Json::from([1]), serde_json::json!({"a": 1})] {
            assert_eq!(Value::from_json(json), None);
        }
    }
}
